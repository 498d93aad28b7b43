package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.data.DataModule;
import io.fovea.spec.Doc;
import io.fovea.spec.Names;
import io.fovea.spec.PartFinder;
import io.fovea.spec.Settings;
import io.fovea.training.CallbackSpec;
import io.fovea.training.TinyData;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/**
 * What every callback of an experiment file keeps, whoever wrote it: extend this class in the
 * plugin's tests and name the part.
 */
public abstract class CallbackContract {
  @TempDir protected Path temp;

  /** The part, made by its no-argument constructor. */
  protected abstract CallbackSpec defaults();

  /** Settings with which it does something within four epochs of eleven batches. */
  protected CallbackSpec busy() {
    return defaults();
  }

  /** Values that depend on the clock or the machine. */
  protected Set<String> unsteady() {
    return Set.of();
  }

  protected DataModule data() {
    return new TinyData(1, 42, 20, 22);
  }

  /** A section of an experiment file with a callback in it. */
  public record Section(CallbackSpec callback) {}

  @Test
  void its_name_is_snake_case() {
    assertThat(defaults().name()).matches(Names::isWellFormed);
  }

  @Test
  void it_is_found_with_its_defaults_by_the_service_loader() {
    var parts = new PartFinder(getClass().getClassLoader()).find(CallbackSpec.class);
    assertThat(parts).extracting(part -> part.defaults()).contains(defaults());
  }

  @Test
  void it_and_each_of_its_settings_is_documented() {
    assertThat(defaults().getClass()).isRecord().hasAnnotation(Doc.class);
    for (RecordComponent setting : defaults().getClass().getRecordComponents()) {
      assertThat(setting.getAnnotation(Doc.class)).as(setting.getName()).isNotNull();
    }
  }

  @Test
  void written_and_read_it_is_the_same() throws IOException {
    for (CallbackSpec spec : List.of(defaults(), busy())) {
      Path file = temp.resolve("callback.yaml");
      var yaml = new Dump(DumpSettings.builder().build());
      Files.writeString(file, yaml.dumpToString(Settings.of(new Section(spec))));
      var reader = new ExperimentReader(Parts.find(getClass().getClassLoader()));
      assertThat(reader.read(Section.class, file, List.of()).callback()).isEqualTo(spec);
    }
  }

  @Test
  void it_takes_part_in_every_stage_without_an_error() {
    assertThatCode(() -> training("stages").runAll()).doesNotThrowAnyException();
  }

  @Test
  void a_run_that_stopped_goes_on_as_if_it_had_not() {
    TinyTraining.Trace whole = training("whole").run(unsteady());
    for (int stop : new int[] {1, 7, TinyTraining.BATCHES, 26, 40}) {
      Path checkpoint = temp.resolve("at" + stop + ".ckpt");
      var first = training("stopped" + stop).runUntil(stop, checkpoint, unsteady());
      if (!Files.exists(checkpoint)) {
        continue; // it ended training before
      }
      var rest = training("stopped" + stop).resume(checkpoint, unsteady());
      List<String> joined = new ArrayList<>(first.rows());
      joined.addAll(rest.rows());
      assertThat(joined).as("stopped after %d batches", stop).isEqualTo(whole.rows());
      assertThat(rest.weights()).as("after %d batches", stop).isEqualTo(whole.weights());
      assertThat(rest.statistics()).as("after %d batches", stop).isEqualTo(whole.statistics());
    }
  }

  private TinyTraining training(String folder) {
    return new TinyTraining(temp.resolve(folder)).data(this::data).with(busy());
  }
}
