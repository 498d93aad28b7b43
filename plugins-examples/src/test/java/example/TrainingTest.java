package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.fovea.data.ScanpathDataModule;
import io.fovea.logging.RunFolder;
import io.fovea.optimizer.Adam;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.training.Classifier;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All four parts in one run, on simulated data. */
class TrainingTest {
  private static final TrainerSettings SETTINGS = new TrainerSettings(8, -1, 1, 2, 1, false, false);

  @TempDir private Path temp;

  @Test
  void a_network_of_these_parts_learns_and_its_run_can_be_read_back() throws IOException {
    var data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(6, 6))
            .input("map", new DurationMap(8, 8))
            .batchSize(6)
            .build();
    var cnn =
        new GlobalAverageCnn(
            new Convolution(8, 3), new SqueezeExcitation(2), new Convolution(8, 3));
    Map<String, Double> last;
    try (Trainer trainer =
        Trainer.builder()
            .settings(SETTINGS)
            .seed(1)
            .runFolder(RunFolder.at(temp))
            .logger(new JsonlLogger())
            .build()) {
      last = trainer.fit(new Classifier().create(cnn, new Adam(0.01)), data);
    }

    List<JsonObject> lines = lines();
    List<Double> losses = values(lines, "train_loss");
    assertThat(losses).hasSize(8);
    assertThat(losses.get(7)).isLessThan(0.9 * losses.get(0)).isEqualTo(last.get("train_loss"));
    // Three classes: a network that knows nothing yet starts near ln 3.
    assertThat(values(lines, "train_loss_step").get(0)).isCloseTo(Math.log(3), within(0.5));
    assertThat(values(lines, "valid_loss")).hasSize(8).endsWith(last.get("valid_loss"));
    assertThat(lines)
        .extracting(line -> line.get("epoch").getAsInt())
        .isSorted()
        .contains(0, 1, 2, 3, 4, 5, 6, 7);
  }

  private List<JsonObject> lines() throws IOException {
    try (Stream<String> lines = Files.lines(temp.resolve("example.jsonl"))) {
      return lines.map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }
  }

  private static List<Double> values(List<JsonObject> lines, String metric) {
    return lines.stream()
        .filter(line -> line.has(metric))
        .map(line -> line.get(metric).getAsDouble())
        .toList();
  }
}
