package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.app.represent.Npz;
import io.fovea.config.DataExperiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.data.SplitData;
import io.fovea.representations.Heatmap;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepresentCommandTest {
  @TempDir private Path folder;

  private Path out() {
    return folder.resolve("out.npz");
  }

  /** What is to be written, by the shortest way. */
  private static SplitData data(Path file) {
    var reader = new ExperimentReader(Parts.find(RepresentCommandTest.class.getClassLoader()));
    DataExperiment experiment = reader.readData(file, List.of());
    SplitData data = experiment.data().module(experiment.seed()).splitData();
    data.read();
    return data;
  }

  @Test
  void every_tensor_is_written_in_key_order_with_whose_it_is() throws IOException {
    Path file = SmallTable.experiment(folder);

    Cli cli = Cli.run("represent", file, "--out", out());

    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .isEqualTo("wrote %s\n  images (24, 4, 6, 5)\n  map (24, 1, 3, 4)\n".formatted(out()));
    assertThat(cli.exit()).isZero();
    Npz npz = Npz.read(out());
    assertThat(npz.names())
        .containsExactly(
            "images", "map", "keys", "key_columns", "participants", "part", "labels", "classes");
    List<Sample> samples = data(file).dataset().samples();
    assertThat(npz.array("images").shape()).containsExactly(24, 4, 6, 5);
    assertThat(npz.array("map").shape()).containsExactly(24, 1, 3, 4);
    float[] maps = npz.array("map").floats();
    float[] images = npz.array("images").floats();
    for (int i = 0; i < samples.size(); i++) {
      Scanpath scanpath = samples.get(i).scanpath();
      assertThat(Arrays.copyOfRange(maps, 12 * i, 12 * (i + 1)))
          .isEqualTo(new Heatmap(3, 4).create(List.of()).encode(scanpath).values());
      assertThat(Arrays.copyOfRange(images, 120 * i, 120 * i + 30))
          .isEqualTo(new Heatmap(6, 5).create(List.of()).encode(scanpath).values());
    }
    assertThat(npz.array("keys").shape()).containsExactly(24, 2);
    assertThat(npz.array("keys").texts()).startsWith("s1", "a/b", "s1", "c d", "s1", "größe");
    assertThat(npz.array("key_columns").texts()).containsExactly("subject", "image");
    assertThat(npz.array("participants").texts()).startsWith("s1", "s1", "s1", "s2");
    assertThat(npz.array("classes").texts()).containsExactly("even", "odd");
    assertThat(npz.array("labels").longs())
        .containsExactly(
            samples.stream().mapToLong(one -> ((ClassTarget) one.target()).index()).toArray());
  }

  @Test
  void each_row_says_in_which_part_it_stands_and_a_part_can_be_written_alone() throws IOException {
    Path file = SmallTable.experiment(folder);
    SplitData data = data(file);

    Cli.run("represent", file, "--out", out());
    Cli one = Cli.run("represent", file, "--out", folder.resolve("t.npz"), "--part", "test");

    List<String> parts = Npz.read(out()).array("part").texts();
    List<Sample> samples = data.dataset().samples();
    for (int i = 0; i < parts.size(); i++) {
      assertThat(data.split().parts().get(parts.get(i))).contains(samples.get(i));
    }
    assertThat(one.exit()).isZero();
    Npz test = Npz.read(folder.resolve("t.npz"));
    assertThat(test.array("part").texts()).hasSize(data.split().test().size()).containsOnly("test");
    assertThat(test.array("map").shape().get(0)).isEqualTo(data.split().test().size());
  }

  @Test
  void what_a_split_leaves_out_is_written_as_dropped() throws IOException {
    Path file = SmallTable.experiment(folder);
    String split = "data.split={name: all_categories_unique, validation_size: 0.3, test_size: 0}";

    Cli cli = Cli.run("represent", file, "--out", out(), "--set", split);

    assertThat(cli.err()).isEmpty();
    assertThat(Npz.read(out()).array("part").texts())
        .hasSize(SmallTable.SCANPATHS)
        .contains("train", "validation", "dropped");
  }

  @Test
  void numbers_to_learn_are_written_as_targets() throws IOException {
    Path file = SmallTable.experiment(folder, "targets: [age]");

    Cli cli = Cli.run("represent", file, "--out", out());

    assertThat(cli.exit()).isZero();
    Npz npz = Npz.read(out());
    assertThat(npz.names()).contains("targets", "target_names").doesNotContain("labels", "classes");
    assertThat(npz.array("targets").shape()).containsExactly(24, 1);
    assertThat(npz.array("targets").doubles()).startsWith(21, 21, 21, 22).endsWith(28);
    assertThat(npz.array("target_names").texts()).containsExactly("age");
  }

  @Test
  void where_nothing_is_learned_there_are_no_labels() throws IOException {
    Cli cli = Cli.run("represent", SmallTable.experiment(folder, "order: \"\""), "--out", out());

    assertThat(cli.err()).isEmpty();
    assertThat(Npz.read(out()).names())
        .containsExactly("images", "map", "keys", "key_columns", "participants", "part");
  }

  @Test
  void a_whole_experiment_does_as_well_and_simulated_data_are_called_so() throws IOException {
    Cli cli = Cli.run("represent", SmallExperiment.in(folder), "--out", out(), "--compress");

    assertThat(cli.exit()).isZero();
    assertThat(cli.out()).startsWith("wrote " + out() + " (SIMULATED DATA)\n");
    assertThat(Npz.read(out()).array("images").shape()).containsExactly(24, 1, 8, 8);
  }

  @Test
  void each_tensor_becomes_a_picture_named_by_row_and_key() throws IOException {
    Path png = folder.resolve("pictures");

    Cli cli = Cli.run("represent", SmallTable.experiment(folder), "--out", out(), "--png", png);

    assertThat(cli.err()).isEmpty();
    assertThat(names(png.resolve("images")))
        .hasSize(24)
        .startsWith("00_s1_a-b.png", "01_s1_c-d.png", "02_s1_größe.png");
    assertThat(names(png.resolve("map"))).hasSize(24);
    BufferedImage both = ImageIO.read(png.resolve("images/00_s1_a-b.png").toFile());
    BufferedImage one = ImageIO.read(png.resolve("map/00_s1_a-b.png").toFile());
    assertThat(List.of(both.getWidth(), both.getHeight()))
        .as("side by side")
        .containsExactly(10, 6);
    assertThat(List.of(one.getWidth(), one.getHeight())).containsExactly(4, 3);
    assertThat(one.getRGB(0, 0) == one.getRGB(1, 1) && one.getRGB(1, 1) == one.getRGB(3, 2))
        .as("one colour")
        .isFalse();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_file_that_exists_is_replaced_only_by_force_and_the_bytes_are_the_same()
      throws IOException {
    Path file = SmallTable.experiment(folder);
    Cli.run("represent", file, "--out", out());
    byte[] first = Files.readAllBytes(out());

    Cli refused = Cli.run("represent", file, "--out", out());
    Cli forced = Cli.run("represent", file, "--out", out(), "--force");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).isEqualTo("fovea: " + out() + " exists; --force replaces it\n");
    assertThat(forced.exit()).isZero();
    assertThat(out()).hasBinaryContent(first);
  }

  @Test
  void nothing_is_left_where_a_scanpath_cannot_be_represented() throws IOException {
    Path file = SmallTable.experiment(folder);
    Files.createDirectory(folder.resolve("results"));
    Path lost = folder.resolve("results/lost.npz");
    Files.writeString(folder.resolve("pictures"), "a file");

    Cli cli = Cli.run("represent", file, "--out", lost, "--png", folder.resolve("pictures/deep"));

    assertThat(cli.exit()).isEqualTo(1);
    assertThat(cli.err()).startsWith("fovea: cannot make the folder ").doesNotContain("\tat ");
    assertThat(folder.resolve("results")).isEmptyDirectory();
  }
}
