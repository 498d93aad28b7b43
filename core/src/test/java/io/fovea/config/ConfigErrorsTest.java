package io.fovea.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal's exact words. */
class ConfigErrorsTest {
  @TempDir Path folder;

  private void refused(String yaml, String... problems) {
    assertThat(ConfigText.problems(folder, yaml)).containsExactly(problems);
  }

  /** LEAST has seven lines, so what is added stands on line 8. */
  private void addedIsRefused(String added, String... problems) {
    refused(ConfigText.LEAST + added, problems);
  }

  @Test
  void each_problem_has_line_and_column_of_its_setting() {
    assertThat(
            ConfigText.problemsWithColumns(
                folder,
                ConfigText.LEAST.replace("[conv, conv]", "[conv, {name: conv, wdth: 0}, konv]")
                    + "trainer: {max_epochs: 0, log_every_n_steps: -1}\n"))
        .containsExactly(
            "x.yaml:6:51: backbone.layers[1].wdth: no setting 'wdth'; known: [out_channels,"
                + " activation]",
            "x.yaml:6:61: backbone.layers[2]: no layer 'konv'; did you mean 'conv'? known: [conv,"
                + " residual]",
            "x.yaml:8:11: trainer.max_epochs: must be > 0, got 0",
            "x.yaml:8:26: trainer.log_every_n_steps: must be > 0, got -1");
  }

  @Test
  void everything_wrong_is_said_at_once_in_the_order_of_the_lines() {
    refused(
        """
        nam: x
        data:
          source: {name: tabel, path: a.csv}
          inputs:
            images: {name: stack, of: [map_2d, {name: map_2d, heigth: 3, width: 0}]}
          batch_size: 2.5
        backbone: {name: net, layers: [conv, {name: konv}]}
        task: {hidden: [1]}
        trainer: {max_epochs: 0, log_every_n_steps: -1}
        """,
        "x.yaml:1: nam: no setting 'nam'; did you mean 'name'? known: [name, seed, root_dir,"
            + " data, backbone, task, optimizer, lr_schedule, trainer, callbacks, loggers]",
        "x.yaml:3: data.source.name: no source 'tabel'; did you mean 'table'? known: [table]",
        "x.yaml:5: data.inputs.images.of[1].heigth: no setting 'heigth'; did you mean 'height'?"
            + " known: [height, width, sigma_px, zoom, levels]",
        "x.yaml:5: data.inputs.images.of[1].width: must be > 0, got 0",
        "x.yaml:6: data.batch_size: expected a whole number, got the number 2.5",
        "x.yaml:7: backbone.layers[1].name: no layer 'konv'; did you mean 'conv'? known: [conv,"
            + " residual]",
        "x.yaml:8: task.name: missing: which task? known: [classify]",
        "x.yaml:9: trainer.max_epochs: must be > 0, got 0",
        "x.yaml:9: trainer.log_every_n_steps: must be > 0, got -1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          seed: 3.7                      | seed: expected a whole number, got the number 3.7
          seed: 1e3                      | seed: expected a whole number, got the number 1e3
          seed: "3"                      | seed: expected a whole number, got the text "3"; leave out the quotes
          seed: many                     | seed: expected a whole number, got the text "many"
          seed: true                     | seed: expected a whole number, got true
          seed: [3]                      | seed: expected a whole number, got a list
          seed: {a: 3}                   | seed: expected a whole number, got a map
          seed: 9223372036854775808      | seed: expected a whole number between -9223372036854775808 and 9223372036854775807, got 9223372036854775808
          trainer: {max_epochs: 0.5}     | trainer.max_epochs: expected a whole number, got the number 0.5
          trainer: {threads: 3000000000} | trainer.threads: expected a whole number between -2147483648 and 2147483647, got 3000000000
          trainer: {progress_bar: yes}   | trainer.progress_bar: expected true or false, got the text "yes"; write true
          trainer: {progress_bar: Off}   | trainer.progress_bar: expected true or false, got the text "Off"; write false
          trainer: {progress_bar: "true"} | trainer.progress_bar: expected true or false, got the text "true"; write true
          trainer: {progress_bar: 1}     | trainer.progress_bar: expected true or false, got the number 1
          trainer: [1]                   | trainer: expected a map of settings, got a list
          trainer: fast                  | trainer: expected a map of settings, got the text "fast"
          trainer: {max_epochs: ~}       | trainer.max_epochs: has no value; leave the setting out to keep its default
          trainer:                       | trainer: has no value; leave the setting out to keep its default
          name: 2024                     | name: expected text, got the number 2024; write "2024" in quotes
          name: true                     | name: expected text, got true; write "true" in quotes
          name: " "                      | name: must not be blank, got " "
          root_dir: 3                    | root_dir: expected a path, got the number 3; write "3" in quotes
          root_dir: ""                   | root_dir: expected a path, got the text ""
          loggers: csv                   | loggers: expected a list, got the text "csv"
          loggers: {csv: 1}              | loggers: expected a list, got a map
          loggers: [3]                   | loggers[0]: expected a logger (its name, or a map with its name), got the number 3
          loggers: [{name: [csv]}]       | loggers[0].name: expected the name of a logger, got a list
          loggers: [{name: console, a: 1}] | loggers[0].a: console has no settings
          loggers: [csv, console, csv]   | loggers[2]: 'csv' is also loggers[0]; name each once
          optimizer: {name: adamw, learning_rate: .nan} | optimizer.learning_rate: expected a finite number, got .nan
          optimizer: {name: adamw, learning_rate: -.inf} | optimizer.learning_rate: expected a finite number, got -.inf
          optimizer: {name: adamw, learning_rate: 1e999} | optimizer.learning_rate: expected a finite number, got 1e999
          optimizer: {name: adamw, learning_rate: fast} | optimizer.learning_rate: expected a number, got the text "fast"
          optimizer: {name: adamw, learning_rate: "1e-3"} | optimizer.learning_rate: expected a number, got the text "1e-3"; leave out the quotes
          optimizer: {name: adamw, learning_rate: -1} | optimizer.learning_rate: must be > 0, got -1
          optimizer: {name: adamw, eps: 1, amsgrad: true, Eps: 1} | optimizer.Eps: the same setting as 'eps' before it
          optimizer: {name: sgd, nesterov: true} | optimizer.nesterov: needs momentum > 0 and dampening 0, got momentum 0.0 and dampening 0.0
          """)
  void a_wrong_value_is_refused(String added, String problem) {
    addedIsRefused(added + "\n", "x.yaml:8: " + problem);
  }

  @Test
  void what_is_required_and_missing_is_said_with_what_it_is() {
    refused(
        "seed: 1\n",
        "x.yaml:1: data: missing: Where the scanpaths come from and what the network sees of them",
        "x.yaml:1: backbone: missing: The network from representations to features",
        "x.yaml:1: task: missing: What is learned");
    refused(
        """
        task: classify
        data:
          batch_size: 0
        backbone: net
        """,
        "x.yaml:2: data.source: missing: Where the scanpaths come from",
        "x.yaml:2: data.inputs: missing: The network's inputs: a representation for each name",
        "x.yaml:3: data.batch_size: must be > 0, got 0");
    refused(
        """
        data:
          source: table
          screen: {width: 4}
          inputs: {images: map_2d}
        backbone: net
        task: classify
        """,
        "x.yaml:2: data.source.path: missing: The file",
        "x.yaml:3: data.screen.height: missing: Height in pixels");
  }

  @Test
  void sections_that_contradict_each_other_are_refused() {
    refused(
        """
        data:
          source: {name: table, path: a.csv}
          columns: {key: [who]}
          inputs: {}
        backbone: net
        task: classify
        """,
        "x.yaml:3: data.columns.label: missing: which column holds the class to learn",
        "x.yaml:4: data.inputs: at least one representation is needed");
    refused(
        """
        data:
          source: {name: table, path: a.csv}
          columns: {key: [who], label: kind}
          labels: {path: gone.csv}
          classes: {select: [1, x], drop: [true]}
          sample: 0
          inputs: {images: map_2d}
        backbone: net
        task: classify
        """,
        "x.yaml:5: data.classes.drop[0]: expected a name or number, got true; write \"true\" in"
            + " quotes",
        "x.yaml:6: data.sample: must be > 0 and <= 1, got 0.0");
    refused(
        """
        data:
          source: {name: table, path: a.csv}
          columns: {key: [who], label: kind}
          labels: {path: gone.csv}
          inputs: {images: map_2d}
        backbone: net
        task: classify
        """,
        "x.yaml:4: data.labels.label: missing: which column of the file holds the class",
        "x.yaml:4: data.labels: the table's own columns [kind] hold labels, too; name either, not both",
        "x.yaml:4: data.labels.path: names no file: gone.csv");
  }

  @Test
  void what_the_source_refuses_is_told_with_all_else_that_is_wrong() {
    refused(
        """
        data:
          source:
            name: table
            path: gone.csv
          inputs: {images: map_2d}
        backbone: nett
        task: classify
        """,
        "x.yaml:4: data.source.path: must be here, got gone.csv",
        "x.yaml:6: backbone: no backbone 'nett'; did you mean 'net'? known: [net]");
    refused(
        """
        data:
          columns: {key: [who], label: kind}
          screen: {width: 13, height: 3}
          source: {name: table, path: a.csv}
          inputs: {images: map_2d}
        backbone: net
        task: classify
        """,
        "x.yaml:4: data.source: source table: no screen is 13 wide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../..", ".", "/x"})
  void a_name_that_leads_out_of_root_dir_is_refused(String name) {
    addedIsRefused(
        "name: '" + name + "'\n",
        "x.yaml:8: name: must be the name of a folder inside root_dir, got \"" + name + "\"");
  }

  @Test
  void a_rule_between_settings_is_told_at_its_section_where_the_setting_was_not_written() {
    refused(
        """
        data: {source: {name: table, path: a.csv}, inputs: {images: map_2d}}
        backbone: net
        task:
          name: classify
          range: {low: 5}
        """,
        "x.yaml:5: task.range.high: must be > low, got 5.0 and 1.0");
  }

  @Test
  void a_choice_is_refused_with_what_is_known() {
    refused(
        """
        data: {source: {name: table, path: a.csv, on_bad_row: skop}, inputs: {images: map_2d}}
        backbone: {name: net, layers: [{name: conv, activation: relo}]}
        task: classify
        """,
        "x.yaml:1: data.source.on_bad_row: no value 'skop'; did you mean 'skip'? known: [fail,"
            + " skip]",
        "x.yaml:2: backbone.layers[0].activation: has no value 'relo'; did you mean 'relu'? known:"
            + " [relu, tanh]");
  }
}
