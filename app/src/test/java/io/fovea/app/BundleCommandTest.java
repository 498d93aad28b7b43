package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.checkpoint.Safetensors;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model's way out: export, predict from the bundle, and in: import. */
class BundleCommandTest {
  private static final String NETWORK =
      """
      backbone: {name: cnn, layers: [{name: vgg_block, out_channels: 4}]}
      task: {name: %s}
      trainer: {max_epochs: 2, log_every_n_steps: 1, num_sanity_val_steps: 0}
      """;

  @TempDir private static Path folder;
  private static Path checkpoint;

  @BeforeAll
  static void fit() throws IOException {
    checkpoint = fit(folder, "label: kind", "classifier");
  }

  private static Path fit(Path where, String learned, String task) throws IOException {
    Path experiment = SmallTable.experiment(where, learned);
    String one = Files.readString(experiment).replaceAll("(?m)^ *map: .*\\n", "");
    Files.writeString(experiment, one + NETWORK.formatted(task));
    Cli cli = Cli.run("fit", experiment, "--run-dir", where.resolve("run"), "--test");
    assertThat(cli.err()).isEmpty();
    assertThat(cli.exit()).isZero();
    return where.resolve("run/checkpoints/last.ckpt");
  }

  private static Cli predict(Path where, Path bundle, String out) {
    return Cli.run(
        "predict",
        "--bundle",
        bundle,
        "--input",
        where.resolve("small table.csv"),
        "--out",
        where.resolve(out));
  }

  private static List<double[]> numbers(Path table, int from) throws IOException {
    List<double[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(table).subList(1, SmallTable.SCANPATHS + 1)) {
      String[] fields = line.split(",", -1);
      double[] row = new double[fields.length - from];
      for (int i = 0; i < row.length; i++) {
        row[i] = Double.parseDouble(fields[from + i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static void assertSame(Path expected, Path got, int from) throws IOException {
    List<double[]> want = numbers(expected, from);
    List<double[]> have = numbers(got, from);
    for (int i = 0; i < want.size(); i++) {
      for (int j = 0; j < want.get(i).length; j++) {
        double scale = 1 + Math.abs(want.get(i)[j]);
        assertThat(Math.abs(have.get(i)[j] - want.get(i)[j]) / scale).isLessThan(1e-6);
      }
    }
  }

  @Test
  void a_bundle_predicts_what_its_checkpoint_predicts() throws IOException {
    Path zip = folder.resolve("model.zip");
    assertThat(Cli.run("export", "--ckpt", checkpoint, "--out", zip).out())
        .isEqualTo("model in %s\n".formatted(zip));

    assertThat(predict(folder, zip, "b.csv").out())
        .isEqualTo("24 predictions in %s\n".formatted(folder.resolve("b.csv")));

    Cli.run("predict", "--ckpt", checkpoint, "--out", folder.resolve("a.csv"));
    assertSame(folder.resolve("a.csv"), folder.resolve("b.csv"), 5);
  }

  @Test
  void a_regressors_bundle_tells_numbers_in_the_targets_units(@TempDir Path here)
      throws IOException {
    Path regression = fit(here, "targets: [age]", "regressor");
    assertThat(predict(here, here.resolve("run/model"), "b.csv").exit()).isZero();
    Cli.run("predict", "--ckpt", regression, "--out", here.resolve("a.csv"));

    List<String> header = List.of(Files.readAllLines(here.resolve("b.csv")).get(0).split(",", -1));
    int from = header.size() - 1;
    assertSame(here.resolve("a.csv"), here.resolve("b.csv"), from);
    assertThat(numbers(here.resolve("b.csv"), from)).allMatch(row -> row[0] > 15 && row[0] < 35);
  }

  @Test
  void the_runs_model_is_the_one_that_was_tested() {
    assertThat(folder.resolve("run/model/README.md")).content().contains("| test_acc | ");
    assertThat(folder.resolve("run/model/bundle.json"))
        .content()
        .contains("\"test_acc\":")
        .doesNotContain("\"val_acc_step\":")
        .contains("\"participant\": \"subject\"")
        .doesNotContain("s3");
  }

  @Test
  void a_state_dict_goes_in_by_pytorchs_names() throws IOException {
    Path model = folder.resolve("run/model");
    Map<String, State.Array> renamed = new LinkedHashMap<>();
    Safetensors.read(model.resolve("weights.safetensors"))
        .tensors()
        .forEach((name, array) -> renamed.put(name.replace("backbone.", "model."), array));
    renamed.put("model.0.bn.num_batches_tracked", new State.Array(List.of(), new float[] {7}));
    renamed.put("other.weight", new State.Array(List.of(1L), new float[] {1}));
    Path weights = folder.resolve("torch.safetensors");
    new Safetensors(Map.of(), renamed).write(weights);
    Path moved = folder.resolve("moved");

    Cli refused = Cli.run(imported(weights, moved));
    Cli done = Cli.run(imported(weights, moved, "--rename", "model.=backbone."));

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .startsWith("fovea: 6 of 8 arrays do not fit the network:\n")
        .contains("'backbone.0.conv.weight' [4, 4, 3, 3] is missing; the file has 'model.0.conv.");
    assertThat(done.out())
        .isEqualTo(
            """
            all 8 arrays of the network were found
            not used of the file: [other.weight]
            model in %s; nothing was measured with these weights
            """
                .formatted(moved));
    predict(folder, model, "c.csv");
    predict(folder, moved, "d.csv");
    assertSame(folder.resolve("c.csv"), folder.resolve("d.csv"), 5);
  }

  @Test
  void two_arrays_that_become_one_are_refused() throws IOException {
    Map<String, State.Array> twice = new LinkedHashMap<>();
    twice.put("a.head.0.bias", new State.Array(List.of(1L), new float[] {1}));
    twice.put("b.head.0.bias", new State.Array(List.of(1L), new float[] {2}));
    Path weights = folder.resolve("twice.safetensors");
    new Safetensors(Map.of(), twice).write(weights);

    Cli refused =
        Cli.run(
            imported(
                weights,
                folder.resolve("no"),
                "--rename",
                "a.head=head",
                "--rename",
                "b.head=head"));

    assertThat(refused.err())
        .isEqualTo(
            "fovea: two arrays of the file become 'head.0.bias', the second is 'b.head.0.bias';"
                + " rename one of them otherwise\n");
  }

  private static Object[] imported(Path weights, Path out, Object... more) {
    List<Object> all = new ArrayList<>();
    all.addAll(List.of("import", folder.resolve("small.yaml"), "--weights", weights, "--out", out));
    all.addAll(List.of(more));
    return all.toArray();
  }

  @Test
  void a_pickled_file_is_never_opened() throws IOException {
    Path pickled = Files.writeString(folder.resolve("model.pt"), "anything");
    Cli cli = Cli.run(imported(pickled, folder.resolve("no")));
    assertThat(cli.exit()).isEqualTo(1);
    assertThat(cli.err()).contains("a pickled file (.pt, .pth, .ckpt of PyTorch) is a program");
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @Test
  void wrong_use_is_refused_before_any_work() throws IOException {
    Path model = folder.resolve("run/model");
    Files.createDirectories(folder.resolve("full"));
    Files.writeString(folder.resolve("full/a"), "a");
    assertThat(Cli.run("export", "--ckpt", checkpoint, "--out", folder.resolve("full")).err())
        .contains("full is a folder with other files; name a new one");
    assertThat(Cli.run("export", "--ckpt", checkpoint, "--out", model).err())
        .contains("model holds a bundle; --force replaces it");
    assertThat(Cli.run("predict", "--bundle", model).err())
        .contains("--bundle needs --input FILE, the table of fixations");
    assertThat(Cli.run("predict", "--bundle", model, "--ckpt", checkpoint).err())
        .contains("--bundle and --ckpt are two ways to name the model; give one");
    assertThat(Cli.run("predict").err()).contains("Missing required option: '--ckpt=FILE.ckpt'");
    assertThat(predict(folder, folder.resolve("none"), "x.csv").err())
        .isEqualTo("fovea: %s: no such bundle\n".formatted(folder.resolve("none")));
  }
}
