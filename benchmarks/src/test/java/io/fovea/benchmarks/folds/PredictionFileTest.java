package io.fovea.benchmarks.folds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionFileTest {
  @TempDir private Path folder;

  @Test
  void what_is_written_is_read_whatever_the_participants_are_called() throws IOException {
    List<Prediction> said =
        List.of(
            new Prediction("a, b", 0, 0.1),
            new Prediction("\"c\"", 1, 1 / 3.0),
            new Prediction("# d", 1, Double.MIN_VALUE),
            new Prediction("two\nlines", 0, 1),
            new Prediction(" Größe ", 0, 0),
            new Prediction("", 1, 0.5));
    PredictionFile file = new PredictionFile(folder.resolve("x.csv"), "0123456789ab");

    assertThat(file.read()).isEmpty();
    file.write(said);

    assertThat(file.read()).contains(said);
    assertThat(folder).isDirectoryNotContaining("glob:**.draft");
  }

  @Test
  void predictions_of_other_settings_are_refused() throws IOException {
    Path path = folder.resolve("x.csv");
    new PredictionFile(path, "0123456789ab").write(List.of(new Prediction("a", 0, 0.1)));

    assertThatThrownBy(() -> new PredictionFile(path, "ffffffffffff").read())
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            path
                + ": holds predictions of the experiment 0123456789ab, not of the experiment"
                + " ffffffffffff as it is set now; delete the file or choose another folder");
  }

  @Test
  void a_file_that_does_not_tell_where_it_comes_from_is_refused() throws IOException {
    Path path = folder.resolve("x.csv");
    for (String text : List.of("", "participant,truth,probability\na,0,0.5\n")) {
      Files.writeString(path, text);

      assertThatThrownBy(() -> new PredictionFile(path, "ffffffffffff").read())
          .hasMessageContaining("x.csv: holds predictions of an experiment that it does not tell");
    }
  }
}
