package io.fovea.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.TestParts.Conv;
import io.fovea.config.TestParts.Map2d;
import io.fovea.config.TestParts.Net;
import io.fovea.config.TestParts.OnBadRow;
import io.fovea.config.TestParts.Table;
import io.fovea.optimizer.AdamW;
import io.fovea.optimizer.Sgd;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetOptionTest {
  @TempDir Path folder;

  private Experiment least(String... sets) {
    return ConfigText.read(folder, ConfigText.LEAST, sets);
  }

  @Test
  void later_options_win_and_missing_sections_are_made() {
    Experiment read =
        least(
            "seed=1",
            "trainer.max_epochs=5",
            "Seed=2",
            "data.columns.key=[A, B]",
            "data.columns.label=C",
            "data.inputs.more={name: map_2d, width: 9}");

    assertThat(read.seed()).isEqualTo(2);
    assertThat(read.trainer().maxEpochs()).isEqualTo(5);
    assertThat(read.data().columns().key()).containsExactly("A", "B");
    assertThat(read.data().inputs().keySet()).containsExactly("images", "more");
    assertThat(read.data().inputs().get("more")).isEqualTo(new Map2d(64, 9, 1.5, false, List.of()));
  }

  @Test
  void a_part_written_as_its_bare_name_can_be_tuned() {
    Experiment read = least("backbone.layers[1].out_channels=4", "data.inputs.images.height=7");

    assertThat(read.backbone()).isEqualTo(new Net(List.of(new Conv(), new Conv(4, "relu"))));
    assertThat(read.data().inputs().get("images"))
        .isEqualTo(new Map2d(7, 32, 1.5, false, List.of()));
  }

  @Test
  void a_path_refers_to_the_working_directory_and_one_in_the_file_to_the_file() {
    Path working = Path.of("").toAbsolutePath();

    assertThat(least("data.source.path=sub/b.csv").data().source())
        .isEqualTo(new Table(working.resolve("sub/b.csv"), OnBadRow.FAIL));
    assertThat(least("data.source.on_bad_row=skip").data().source())
        .isEqualTo(new Table(folder.toAbsolutePath().resolve("fixations.csv"), OnBadRow.SKIP));
  }

  @Test
  void a_value_may_hold_an_equals_sign_or_be_quoted() {
    assertThat(least("name=a=b").name()).isEqualTo("a=b");
    assertThat(least("name=\"7\"").name()).isEqualTo("7");
  }

  @Test
  void another_part_in_place_of_a_section_starts_from_its_own_defaults() {
    String yaml = ConfigText.LEAST + "optimizer: {name: adamw, learning_rate: 0.5, beta1: 0.8}\n";

    assertThat(ConfigText.read(folder, yaml, "optimizer=sgd").optimizer()).isEqualTo(new Sgd());
    assertThat(ConfigText.read(folder, yaml, "optimizer={name: adamw}").optimizer())
        .isEqualTo(new AdamW());
  }

  @Test
  void another_name_alone_keeps_the_settings_and_refuses_those_that_do_not_fit() {
    String fits = ConfigText.LEAST + "optimizer: {name: adamw, learning_rate: 0.5}\n";
    String doesNot = ConfigText.LEAST + "optimizer: {name: adamw, beta1: 0.8}\n";

    assertThat(ConfigText.read(folder, fits, "optimizer.name=sgd").optimizer())
        .isEqualTo(new Sgd(0.5));
    assertThat(ConfigText.problems(folder, doesNot, "optimizer.name=sgd"))
        .containsExactly(
            "x.yaml:8: optimizer.beta1: no setting 'beta1'; known: [learning_rate, momentum,"
                + " dampening, weight_decay, nesterov]");
  }

  @Test
  void problems_of_the_file_come_before_those_of_options() {
    assertThat(
            ConfigText.problems(
                folder, ConfigText.LEAST + "seed: x\n", "name=3", "trainer.max_epochs=0"))
        .containsExactly(
            "x.yaml:8: seed: expected a whole number, got the text \"x\"",
            "--set name=3: name: expected text, got the number 3; write \"3\" in quotes",
            "--set trainer.max_epochs=0: trainer.max_epochs: must be > 0, got 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          data.sorce.path=a.csv      | data.sorce: no setting 'sorce'; did you mean 'source'? known: [source, columns, screen, detect, clean, labels, classes, sample, limit, split, split_seed, allow_leak, inputs, batch_size, bucket_by_length, sampler, cache, cache_dir]
          data.source.pth=a.csv      | data.source.pth: no setting 'pth'; did you mean 'path'? known: [path, on_bad_row]
          data.batch_size=8.5        | data.batch_size: expected a whole number, got the number 8.5
          data.batch_size=           | data.batch_size: has no value; leave the setting out to keep its default
          backbone.layers[2].name=x  | backbone.layers: the list has no [2], it has [0] to [1]
          backbone.layers.name=x     | backbone.layers: expected a map here, got a list
          backbone[0].name=x         | backbone: expected a list here, got a map
          optimizer=adam w           | optimizer: no optimizer 'adam w'; did you mean 'adamw'? known: [adam, adamw, radam, rmsprop, sgd]
          seed                       | expected a setting and a value, for example --set trainer.max_epochs=3
          =3                         | expected a setting and a value, for example --set trainer.max_epochs=3
          seed..x=3                  | expected a setting and a value, for example --set trainer.max_epochs=3
          loggers[x]=3               | expected a setting and a value, for example --set trainer.max_epochs=3
          seed=[1                    | not YAML: while parsing a flow sequence, expected ',' or ']', but got <stream end> (column 3)
          """)
  void a_wrong_option_is_refused(String option, String problem) {
    assertThat(ConfigText.problems(folder, ConfigText.LEAST, option))
        .containsExactly("--set " + option + ": " + problem);
  }
}
