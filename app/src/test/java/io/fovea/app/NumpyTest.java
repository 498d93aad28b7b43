package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fovea.app.represent.Npz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** numpy reads what {@code represent} writes; skipped where there is no numpy. */
class NumpyTest {
  private static final String DESCRIBE =
      """
      import sys, numpy
      z = numpy.load(sys.argv[1])  # allow_pickle=False is its default
      for name in z.files:
          a = z[name]
          print(name, a.dtype.str, a.shape, a.flags['C_CONTIGUOUS'])
      print('|'.join(z['keys'][2]), z['part'][0], z['classes'].tolist(), z['labels'].tolist())
      print('%.9g' % z['map'].astype('f8').sum(), '%.9g' % z['images'][5].astype('f8').sum())
      """;

  @TempDir private Path folder;

  @BeforeEach
  void there_is_numpy() throws Exception {
    assumeThat(python("import numpy")).as("python3 with numpy").isEmpty();
  }

  @Test
  void numpy_reads_every_array() throws Exception {
    Path file = SmallTable.experiment(folder);
    for (List<String> more : List.of(List.<String>of(), List.of("--compress"))) {
      Path npz = folder.resolve("out" + more.size() + ".npz");
      Cli cli = Cli.run(words(file, npz, more));
      assertThat(cli.err()).isEmpty();

      float[] map = Npz.read(npz).array("map").floats();
      float[] images = Npz.read(npz).array("images").floats();
      assertThat(python(DESCRIBE, npz.toString()))
          .containsSubsequence(
              "images <f4 (24, 4, 6, 5) True",
              "map <f4 (24, 1, 3, 4) True",
              "keys <U5 (24, 2) True",
              "key_columns <U7 (2,) True",
              "participants <U2 (24,) True",
              "part <U10 (24,) True",
              "labels <i8 (24,) True",
              "classes <U4 (2,) True",
              "s1|größe ")
          .contains("['even', 'odd'] [")
          .contains(number(sum(map, 0, map.length)) + " " + number(sum(images, 600, 720)));
    }
  }

  @Test
  void numpy_reads_sequences_and_their_lengths() throws Exception {
    Path npz = folder.resolve("s.npz");
    String input = "data.inputs={gaze: {name: fixation_sequence, scaling: none}}";
    Cli.run("represent", SmallTable.experiment(folder), "--out", npz, "--set", input);
    String program =
        """
        import sys, numpy
        z = numpy.load(sys.argv[1])
        g, n = z['gaze'], z['gaze_lengths']
        after = numpy.arange(g.shape[1])[None, :] >= n[:, None]
        print(g.dtype.str, g.shape, n.dtype.str, n.shape, n.max(), (g[after] == 0).all(),
              (g[~after] != 0).all())
        """;
    assertThat(python(program, npz.toString()))
        .isEqualToIgnoringNewLines("<f4 (24, 7, 2) <i4 (24,) 7 True True");
  }

  private static Object[] words(Path file, Path npz, List<String> more) {
    return Stream.concat(Stream.of("represent", file, "--out", npz), more.stream()).toArray();
  }

  private static double sum(float[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.9g", value).replaceFirst("0+$", "");
  }

  /** What it prints, errors included; its absence counts as an error. */
  private static String python(String program, String... args) throws Exception {
    List<String> words = new ArrayList<>(List.of("python3", "-c", program));
    words.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException none) {
      return none.toString();
    }
  }
}
