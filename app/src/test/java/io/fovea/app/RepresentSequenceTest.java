package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.app.represent.Npz;
import io.fovea.config.DataExperiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.data.SplitData;
import io.fovea.representation.Representation;
import io.fovea.scanpath.Sample;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs whose size differs from scanpath to scanpath. */
class RepresentSequenceTest {
  private static final String INPUT =
      "data.inputs={gaze: {name: fixation_sequence, features: [x, duration, saccade_angle_sin],"
          + " scaling: min_max, scaling_of: {saccade_angle_sin: none, x: standardize}}}";

  @TempDir private Path folder;

  @Test
  void a_sequence_is_filled_up_with_zeros_and_its_lengths_are_told() throws IOException {
    Path file = SmallTable.experiment(folder);
    Path out = folder.resolve("out.npz");

    Cli cli = Cli.run("represent", file, "--out", out, "--set", INPUT);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .isEqualTo("wrote %s\n  gaze (24, 7, 3)\n  gaze_lengths (24)\n".formatted(out));
    Npz npz = Npz.read(out);
    assertThat(npz.names()).startsWith("gaze", "gaze_lengths", "keys");
    assertThat(npz.array("gaze_lengths").descr()).isEqualTo("<i4");
    var lengths = npz.array("gaze_lengths").data().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    float[] all = npz.array("gaze").floats();
    var reader = new ExperimentReader(Parts.find(getClass().getClassLoader()));
    DataExperiment experiment = reader.readData(file, List.of(INPUT));
    SplitData data = experiment.data().module(experiment.seed()).splitData();
    data.read();
    Representation gaze =
        experiment
            .data()
            .inputs()
            .get("gaze")
            .create(data.split().train().stream().map(Sample::scanpath).toList());
    List<Sample> samples = data.dataset().samples();
    for (int i = 0; i < samples.size(); i++) {
      float[] row = Arrays.copyOfRange(all, 21 * i, 21 * (i + 1));
      int size = samples.get(i).scanpath().size();
      assertThat(lengths.get(i)).isEqualTo(size);
      assertThat(row).isEqualTo(Arrays.copyOf(gaze.encode(samples.get(i).scanpath()).values(), 21));
    }
  }

  @Test
  void pictures_of_a_sequence_are_drawn_and_inspect_tells_of_it() throws IOException {
    Path file = SmallTable.experiment(folder);
    Path png = folder.resolve("pictures");

    Cli represent =
        Cli.run("represent", file, "--out", folder.resolve("o.npz"), "--png", png, "--set", INPUT);
    Cli inspect =
        Cli.run("inspect", file, "--set", INPUT, "--contact-sheet", folder.resolve("sheet.png"));

    assertThat(represent.err()).isEmpty();
    assertThat(png.resolve("gaze/00_s1_a-b.png")).exists();
    assertThat(inspect.err()).isEmpty();
    assertThat(inspect.exit()).isZero();
    assertThat(inspect.out())
        .contains("gaze: fixation_sequence, a tensor (*, 3) for each scanpath");
    assertThat(folder.resolve("sheet.png")).exists();
  }

  @Test
  void a_name_that_the_lengths_may_need_is_refused() throws IOException {
    Path file = SmallTable.experiment(folder);
    String inputs = "data.inputs={a: fixation_sequence, a_lengths: heatmap}";

    Cli cli = Cli.run("represent", file, "--out", folder.resolve("o.npz"), "--set", inputs);

    assertThat(cli.exit()).isEqualTo(1);
    assertThat(cli.err())
        .startsWith(
            "fovea: data.inputs.a_lengths: the archive may have the lengths of 'a' under this name;"
                + " name the input otherwise");
  }
}
