package io.fovea.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.data.DataModule;
import io.fovea.source.CsvSource;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import io.fovea.split.SimpleSplit;
import io.fovea.testing.TinyData;
import io.fovea.training.Callback;
import io.fovea.training.PassThrough;
import io.fovea.training.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentRunTest {
  @TempDir Path root;

  private static JsonObject json(Path folder) throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("run.json"))).getAsJsonObject();
  }

  @Test
  void a_run_leaves_its_resolved_config_its_record_and_its_loggers_files() throws IOException {
    Experiment experiment = Small.experiment(root);

    FitResult result = ExperimentRun.fit(experiment, new RunOptions().withTest());

    Path folder = root.resolve("small/version_0");
    assertThat(result.folder()).isEqualTo(folder);
    assertThat(result.metrics()).containsKeys("train_loss", "valid_loss");
    assertThat(result.testMetrics()).isNotEmpty();
    assertThat(result.signature().inputs()).containsOnlyKeys("two");
    assertThat(result.summary().simulated()).isTrue();
    assertThat(folder.resolve("note.txt")).content().isEqualTo("FINISHED");
    assertThat(folder.resolve("model/weights.safetensors")).isNotEmptyFile();
    JsonObject record = json(folder);
    assertThat(record.get("status").getAsString()).isEqualTo("finished");
    assertThat(record.get("seed").getAsLong()).isEqualTo(5);
    assertThat(record.get("simulated_data").getAsBoolean()).isTrue();
    assertThat(record.get("split_sha256").getAsString()).hasSize(64);
    assertThat(record.getAsJsonObject("data").get("train_scanpaths").getAsInt()).isPositive();
    assertThat(record.getAsJsonObject("metrics").get("train_loss").getAsDouble())
        .isEqualTo(result.metrics().get("train_loss"));
    assertThat(record.getAsJsonObject("versions").keySet())
        .contains("djl", "fovea", "java", "os", "pytorch");
    assertThat(record.getAsJsonArray("plugins"))
        .extracting(
            plugin ->
                plugin.getAsJsonObject().get("kind").getAsString()
                    + " "
                    + plugin.getAsJsonObject().get("name").getAsString())
        .containsExactly(
            "source simulated_readers",
            "split simple",
            "representation two",
            "backbone pass_through",
            "task classifier",
            "metric accuracy",
            "metric precision",
            "metric recall",
            "metric f1",
            "metric balanced_accuracy",
            "metric auroc",
            "optimizer adamw",
            "lr_schedule constant",
            "logger note");
  }

  @Test
  void the_resolved_config_repeats_the_run_to_the_last_bit() {
    FitResult first = ExperimentRun.fit(Small.experiment(root), new RunOptions());
    Parts parts =
        Parts.find(getClass().getClassLoader())
            .with(List.of(new Small.Two(), new Small.Note(), new PassThrough()));
    Experiment again =
        new ExperimentReader(parts).read(first.folder().resolve("config.yaml"), List.of());

    FitResult second = ExperimentRun.fit(again, new RunOptions());

    assertThat(again).isEqualTo(Small.experiment(root));
    assertThat(second.folder()).isEqualTo(root.resolve("small/version_1"));
    assertThat(second.metrics()).isEqualTo(first.metrics());
  }

  @Test
  void an_exact_folder_is_used_once_and_never_overwritten() {
    Path exact = root.resolve("here");
    ExperimentRun.fit(Small.experiment(root), new RunOptions().runDir(exact));

    assertThat(exact).isDirectoryContaining("glob:**/run.json");
    assertThatThrownBy(
            () -> ExperimentRun.fit(Small.experiment(root), new RunOptions().runDir(exact)))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith(exact.resolve("config.yaml") + " exists already");
  }

  @Test
  void what_the_source_refuses_at_once_is_told_as_it_is_and_leaves_no_folder() {
    Experiment wrong =
        Small.experiment(root, new CsvSource(root.resolve("missing.csv")), List.of());

    assertThatThrownBy(() -> ExperimentRun.fit(wrong, new RunOptions()))
        .isInstanceOf(FoveaException.class)
        .hasMessageContaining("missing.csv")
        .hasMessageNotContaining("Guice");
    assertThat(root.resolve("small")).doesNotExist();
  }

  @Test
  void a_test_without_a_test_part_is_refused_before_the_training() throws IOException {
    Experiment noTestPart = Small.experiment(root, new SimpleSplit(0.25, 0));
    AtomicBoolean trained = new AtomicBoolean();
    Callback watch =
        new Callback() {
          @Override
          public void onTrainStart(Run run) {
            trained.set(true);
          }
        };

    assertThatThrownBy(
            () -> ExperimentRun.fit(noTestPart, new RunOptions().withTest().callbacks(watch)))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "data.split makes no test part, and the test was asked for; give the split a test_size"
                + " > 0, or leave the test out");
    assertThat(trained).isFalse();
    assertThat(ExperimentRun.fit(noTestPart, new RunOptions()).testMetrics()).isEmpty();
  }

  @Test
  void what_a_part_throws_while_it_is_made_comes_through_as_it_is() {
    LinkageError broken = new NoClassDefFoundError("acme/Helper");
    AbstractModule throwing =
        new AbstractModule() {
          @Provides
          DataModule data() {
            throw broken;
          }
        };

    assertThatThrownBy(() -> ExperimentRun.fit(Small.experiment(root), new RunOptions(), throwing))
        .isSameAs(broken);
  }

  @Test
  void a_run_that_fails_on_its_way_says_so_in_its_record() throws IOException {
    Callback stop =
        new Callback() {
          @Override
          public void onTrainEpochEnd(Run run) {
            throw new FoveaException("enough");
          }
        };

    assertThatThrownBy(
            () -> ExperimentRun.fit(Small.experiment(root), new RunOptions().callbacks(stop)))
        .isInstanceOf(FoveaException.class)
        .hasMessage("enough");
    Path folder = root.resolve("small/version_0");
    assertThat(json(folder).get("status").getAsString()).isEqualTo("failed");
    assertThat(json(folder).getAsJsonObject("metrics").size()).isZero();
    assertThat(folder.resolve("note.txt")).content().isEqualTo("FAILED");
  }

  @Test
  void an_application_can_put_its_own_data_in_place_of_the_experiments() {
    List<String> inputs = new ArrayList<>();
    Callback look =
        new Callback() {
          @Override
          public void onFitStart(Run run) {
            inputs.addAll(run.signature().inputs().keySet());
          }
        };
    AbstractModule own =
        new AbstractModule() {
          @Override
          protected void configure() {
            bind(DataModule.class).toInstance(new TinyData(1, 20, 8, 0));
          }
        };

    FitResult result =
        ExperimentRun.fit(Small.experiment(root), new RunOptions().callbacks(look), own);

    assertThat(inputs).containsExactly("points");
    assertThat(result.testMetrics()).isEmpty();
  }
}
