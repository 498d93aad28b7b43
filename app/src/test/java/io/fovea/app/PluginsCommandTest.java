package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PluginsCommandTest {
  @Test
  void the_list_names_parts_of_every_module() {
    Cli list = Cli.run("plugins", "list");

    assertThat(list.exit()).isZero();
    assertThat(list.out().lines().findFirst().orElseThrow())
        .matches("KIND +NAME +VERSION +FROM +CLASS");
    assertThat(list.out())
        .containsPattern("source +csv +\\S+ +\\S+ +io\\.fovea\\.source\\.CsvSource")
        .containsPattern(
            "representation +heatmap +\\S+ +\\S+ +io\\.fovea\\.representations\\.Heatmap")
        .containsPattern("layer +vgg_block +\\S+ +\\S+ +io\\.fovea\\.layers\\.VggBlock")
        .containsPattern("backbone +cnn +\\S+ +\\S+ +io\\.fovea\\.models\\.SimpleCnn")
        .containsPattern("logger +plots +\\S+ +\\S+ +io\\.fovea\\.loggers\\.PlotsLogger");
    Pattern name = Pattern.compile("^\\S+ +");
    List<Integer> starts =
        list.out().lines().map(line -> name.matcher(line).results().toList().get(0).end()).toList();
    assertThat(starts).as("where names start").containsOnly(starts.get(0));
  }

  @Test
  void a_description_says_what_each_setting_is() {
    Cli heatmap = Cli.run("plugins", "describe", "Heatmap");

    assertThat(heatmap.exit()).isZero();
    assertThat(heatmap.out())
        .startsWith("representation heatmap\n")
        .contains("class io.fovea.representations.Heatmap")
        .containsPattern("\n  height +\\S.* default 64 +\\S")
        .contains("\nyaml\n  name: heatmap\n");
  }

  @Test
  void what_must_be_given_of_a_part_inside_has_a_placeholder() {
    Cli vitnet = Cli.run("plugins", "describe", "vitnet_cross_attention");
    assertThat(vitnet.out())
        .contains("\n  cnn:\n    name: cnn\n    layers: <list of layers>\n  rnn:\n");
  }

  @Test
  void a_name_that_two_kinds_share_shows_both() {
    Cli csv = Cli.run("plugins", "describe", "csv");
    Cli logger = Cli.run("plugins", "describe", "csv", "--kind", "logger");

    assertThat(csv.out()).contains("source csv\n", "logger csv\n");
    assertThat(logger.exit()).isZero();
    assertThat(logger.out()).startsWith("logger csv\n").doesNotContain("source csv\n");
  }

  @Test
  void an_unknown_name_gets_a_suggestion() {
    Cli typo = Cli.run("plugins", "describe", "heatmop");

    assertThat(typo.exit()).isEqualTo(2);
    assertThat(typo.err()).startsWith("fovea: no part 'heatmop'; did you mean 'heatmap'? known: [");
  }

  @Test
  void a_kind_that_has_no_such_part_says_which_kind_has() {
    Cli wrong = Cli.run("plugins", "describe", "csv", "--kind", "layer");
    Cli unknown = Cli.run("plugins", "describe", "csv", "--kind", "loger");

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo("fovea: no layer is named 'csv', but a source and a logger is\n");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .startsWith("fovea: --kind: no kind 'loger'; did you mean 'logger'? known: [");
  }
}
