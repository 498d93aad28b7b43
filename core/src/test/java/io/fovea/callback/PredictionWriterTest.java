package io.fovea.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.data.Stage;
import io.fovea.metric.ClassOutcomes;
import io.fovea.metric.Outcomes;
import io.fovea.metric.ValueOutcomes;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.testing.TinyTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionWriterTest {
  private static final List<SampleId> IDS =
      List.of(
          new SampleId(ScanpathKey.of("a,\"b\"", 2.0), "p1"),
          new SampleId(ScanpathKey.of("c\nd", 3.5), 7.0));

  @TempDir private Path temp;

  private String written(Outcomes outcomes, List<String> keys) throws IOException {
    Path path = temp.resolve("out.csv");
    var file = new PredictionFile(path, keys);
    file.add(outcomes);
    assertThat(path).doesNotExist();
    file.finish();
    return Files.readString(path);
  }

  @Test
  void classes_are_written_with_their_probabilities_and_quoted_where_needed() throws IOException {
    double[] shares = {0.25, 0.75, 0.5, 0.5};
    var outcomes = new ClassOutcomes(IDS, List.of("no", "yes,"), new int[] {0, -1}, shares);
    assertThat(written(outcomes, List.of("text", "trial")))
        .isEqualTo(
            "text,trial,participant,label,predicted,p_no,\"p_yes,\"\n"
                + "\"a,\"\"b\"\"\",2,p1,no,\"yes,\",0.25,0.75\n"
                + "\"c\nd\",3.5,7,,no,0.5,0.5\n");
  }

  @Test
  void numbers_are_written_beside_what_is_true() throws IOException {
    double[] truth = {1, 2, Double.NaN, 4};
    var outcomes =
        new ValueOutcomes(IDS, List.of("age", "score"), truth, new double[] {1.5, 2.5, 3.5, 4.5});
    assertThat(written(outcomes, List.of()))
        .startsWith(
            "key_1,key_2,participant,target_age,target_score,prediction_age,prediction_score\n"
                + "\"a,\"\"b\"\"\",2,p1,1.0,2.0,1.5,2.5\n")
        .endsWith(",3.5,7,,4.0,3.5,4.5\n");
  }

  @Test
  void keys_of_another_width_are_refused() {
    var outcomes = new ValueOutcomes(IDS, List.of(), new double[0], new double[0]);
    assertThatThrownBy(() -> written(outcomes, List.of("one")))
        .hasMessageEndingWith("does not have the key columns [one]");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(temp)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_table_for_each_stage_that_is_asked_for() throws IOException {
    new TinyTraining(temp).with(new PredictionWriter()).runAll();
    assertThat(files()).containsExactly("predictions-predict.csv", "predictions-test.csv");
    assertThat(Files.readAllLines(temp.resolve("predictions-test.csv"))).hasSize(1 + 22);
    var one = new PredictionWriter("mine.csv", List.of(Stage.VALIDATE), List.of("n"));
    new TinyTraining(temp).with(one).runAll();
    List<String> rows = Files.readAllLines(temp.resolve("mine.csv"));
    assertThat(rows).hasSize(1 + 20);
    assertThat(rows.get(0)).isEqualTo("n,participant,label,predicted,p_low,p_high");
  }

  @Test
  void a_run_that_fails_leaves_no_half_table() throws IOException {
    var fail =
        LambdaCallback.builder()
            .onTestBatchEnd(
                (run, batch, outcomes) -> {
                  throw new IllegalStateException("enough");
                })
            .build();
    var training = new TinyTraining(temp).with(new PredictionWriter()).with(fail);
    assertThatThrownBy(training::runAll).hasMessage("enough");
    assertThat(files()).isEmpty();
  }
}
