package io.fovea.loggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.logging.RunFolder;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class HparamsYamlTest {
  @TempDir Path folder;

  private String written(Map<String, Object> hyperparameters) {
    new CsvLogger().create(RunFolder.at(folder)).start(Runs.with(hyperparameters));
    try {
      return Files.readString(folder.resolve("hparams.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("learning_rate", 0.001);
    settings.put("batch_size", 8);
    settings.put("balanced", false);
    settings.put("patience", null);
    settings.put("optimizer", Map.of("name", "adamw"));
    settings.put("layers", List.of(Map.of("name", "vgg_block"), 25));
    return settings;
  }

  @Test
  void settings_are_written_in_their_order() {
    assertThat(written(settings()))
        .isEqualTo(
            """
            learning_rate: 0.001
            batch_size: 8
            balanced: false
            patience: null
            optimizer:
              name: adamw
            layers:
            - name: vgg_block
            - 25
            """);
  }

  @Test
  void settings_read_back_equal_in_any_locale() {
    Map<String, Object> settings = settings();
    settings.put("numbers", Arrays.asList(1e-5, 1e10, -0.0, 1.0, Double.MAX_VALUE, 1L << 40));
    settings.put(
        "texts",
        List.of(
            "true",
            "null",
            "~",
            "yes",
            "No",
            "1",
            "1e3",
            "0x1F",
            "nan",
            ".inf",
            "2026-11-23",
            "12:30:45",
            "a: b",
            "- x",
            "# y",
            "",
            " ",
            "über\nzwei",
            "'",
            "\"",
            "C:\\x"));

    Runs.inLocale(
        Locale.GERMANY,
        () ->
            assertThat(new Load(LoadSettings.builder().build()).loadFromString(written(settings)))
                .isEqualTo(settings));
  }

  @Test
  void what_yaml_1_1_would_take_for_something_else_is_quoted_or_signed() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("a", "yes");
    settings.put("b", "2026-11-23");
    settings.put("c", 1e10);
    settings.put("d", "012");
    settings.put("e", "vgg_block");

    assertThat(written(settings))
        .isEqualTo(
            """
            a: "yes"
            b: "2026-11-23"
            c: 1.0E+10
            d: "012"
            e: vgg_block
            """);
  }

  @Test
  void no_settings_are_an_empty_map() {
    assertThat(written(Map.of())).isEqualTo("{}\n");
  }

  @Test
  void a_value_that_yaml_does_not_know_is_refused() {
    assertThatThrownBy(() -> written(Map.of("model", new Object())))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith(
            folder.resolve("hparams.yaml")
                + ": a hyperparameter must be a string, number, boolean, null, or a list or map of"
                + " those; ")
        .hasMessageContaining("java.lang.Object");
    assertThat(folder).isEmptyDirectory();
  }
}
