package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  @TempDir private Path folder;

  @Test
  void an_experiments_data_are_told_on_one_screen() throws IOException {
    Cli cli = Cli.run("inspect", SmallTable.experiment(folder));

    assertThat(cli.err()).isEmpty();
    assertThat(cli.exit()).isZero();
    assertThat(cli.out().lines()).allMatch(line -> line.length() <= 100, "at most 100 wide");
    assertThat(cli.out())
        .containsSubsequence(
            "source\n  " + folder.resolve("small table.csv").toString().substring(0, 10),
            "rows, none skipped\n",
            "counts\n",
            "  participants    8\n",
            "  scanpaths      24  per participant    3     3       3     3    3\n",
            "classes\n",
            "  even         12  50.0 %             8  ##############################\n",
            "  8 of 8 participants have scanpaths of more than one class\n",
            "coordinates, as fractions of the screen\n",
            "  off screen: 0 of ",
            "durations in ms\n  min 8",
            "missing values\n  none in duration\n",
            "split first_category_unique (validation_size: 0.25, test_size: 0.25), seed 3\n",
            "  scanpaths         12           6       6\n",
            "  participants       4           2       2\n",
            "  class even         ",
            "inputs\n  images: stack, a tensor (4, 6, 5) for each scanpath; ",
            "  map: heatmap, a tensor (1, 3, 4) for each scanpath; ",
            "SHA-256\n  data   ");
  }

  @Test
  void a_program_gets_one_object() throws IOException {
    Path file = SmallTable.experiment(folder);
    Cli cli = Cli.run("inspect", file, "--json", "--contact-sheet", folder.resolve("s.png"));

    JsonObject json = JsonParser.parseString(cli.out()).getAsJsonObject();
    assertThat(json.keySet())
        .containsExactly(
            "name",
            "seed",
            "source",
            "counts",
            "classes",
            "coordinates",
            "durations_ms",
            "missing",
            "split",
            "inputs",
            "sha256",
            "warnings",
            "refusal");
    assertThat(json.getAsJsonObject("counts").get("scanpaths").getAsInt()).isEqualTo(24);
    JsonObject train =
        json.getAsJsonObject("split").getAsJsonObject("parts").getAsJsonObject("train");
    assertThat(train.get("scanpaths").getAsInt()).isEqualTo(12);
    assertThat(train.getAsJsonObject("classes").keySet()).containsExactly("even", "odd");
    assertThat(json.getAsJsonObject("durations_ms").getAsJsonArray("histogram")).isNotEmpty();
    assertThat(json.get("refusal").isJsonNull()).isTrue();
    assertThat(folder.resolve("s.png")).exists();
  }

  @Test
  void numbers_to_learn_are_described() throws IOException {
    Cli cli = Cli.run("inspect", SmallTable.experiment(folder, "targets: [age]"));

    assertThat(cli.exit()).isZero();
    assertThat(cli.out())
        .containsSubsequence(
            "targets\n       mean     sd  min  5 %   25 %  median   75 %  95 %  max\n",
            "  age  24.5  2.341   21   21  22.75    24.5  26.25    28   28\n", "  mean age ");
  }

  @Test
  void data_without_labels_and_inputs_are_enough() throws IOException {
    Path file = SmallTable.experiment(folder, "order: \"\"");
    String yaml = Files.readString(file);
    Files.writeString(file, yaml.substring(0, yaml.indexOf("  inputs:")));

    Cli cli = Cli.run("inspect", file);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.exit()).isZero();
    assertThat(cli.out()).contains("  scanpaths  ").doesNotContain("classes", "inputs", "targets");
  }

  @Test
  void a_split_that_is_refused_hides_nothing_else() throws IOException {
    Path file = SmallTable.experiment(folder);

    Cli cli =
        Cli.run(
            "inspect",
            file,
            "--set",
            "data.columns.participant=age",
            "--set",
            "data.columns.key=[subject, image]",
            "--set",
            "data.limit=1");

    assertThat(cli.exit()).isEqualTo(1);
    assertThat(cli.out())
        .contains("counts\n", "durations in ms\n", "REFUSED: split first_category_unique: ")
        .doesNotContain("inputs\n");
  }

  @Test
  void the_contact_sheet_shows_each_class_and_input() throws IOException {
    Path sheet = folder.resolve("sheet.png");
    Path again = folder.resolve("again.png");
    Path file = SmallTable.experiment(folder);

    Cli cli = Cli.run("inspect", file, "--contact-sheet", sheet, "--per-class", "3");
    Cli.run("inspect", file, "--contact-sheet", again, "--per-class", "3");

    assertThat(cli.out()).endsWith("wrote " + sheet + "\n");
    assertThat(again).hasSameBinaryContentAs(sheet);
    BufferedImage drawn = ImageIO.read(sheet.toFile());
    // Two classes; heatmap and drawing of the stack, and the other heatmap: six rows of 136 pixels.
    assertThat(drawn.getWidth()).isEqualTo(166 + 3 * 136 + 8);
    assertThat(drawn.getHeight()).isEqualTo(62 + 2 * (50 + 3 * 136 + 8) + 8);
    for (int column = 0; column < 3; column++) {
      for (int row = 0; row < 6; row++) {
        int top = 62 + (row / 3) * (50 + 3 * 136 + 8) + 50 + (row % 3) * 136;
        assertThat(colours(drawn, 166 + column * 136, top)).hasSizeGreaterThan(3);
      }
    }
  }

  private static Set<Integer> colours(BufferedImage image, int left, int top) {
    return IntStream.of(image.getRGB(left, top, 128, 128, null, 0, 128))
        .boxed()
        .collect(Collectors.toSet());
  }

  @Test
  void durations_in_seconds_and_places_in_a_corner_are_warned_of() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("t.csv"),
            """
            subject,image,x,y,duration
            1,1,0.01,0.5,0.2
            1,1,0.02,0.4,0.3
            2,1,0.03,0.1,0.25
            2,1,0.01,0.9,0.15
            """);
    Path file =
        Files.writeString(
            folder.resolve("t.yaml"),
            "data: {source: {name: csv, path: %s}, columns: {key: [subject, image], duration: duration}}"
                .formatted(table));

    Cli cli = Cli.run("inspect", file);

    assertThat(cli.exit()).isZero();
    assertThat(cli.out().replaceAll("\\s+", " "))
        .contains(
            "WARNING: half of the durations are below 0.225 ms; they look like seconds: set"
                + " data.columns.duration_unit: s",
            "WARNING: 90 % of the fixations lie within 0.01 .. 0.0285 of the screen's width; are"
                + " they fractions of the whole screen?");
  }

  @Test
  void simulated_data_are_called_so() throws IOException {
    Cli cli = Cli.run("inspect", SmallExperiment.in(folder));

    assertThat(cli.out()).contains("WARNING: SIMULATED DATA: no human produced");
  }
}
