package io.fovea.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CvReportTest {
  @TempDir private Path folder;

  private CvResult result(String name, double better, long splitSeed) throws Exception {
    FakeRuns runs = new FakeRuns();
    runs.metrics =
        task -> {
          double fold = Double.parseDouble(FakeRuns.set(task, "data.split.fold"));
          return Map.of("test_acc", 0.5 + better * (fold == 2 ? -1 : 1), "valid_loss", 1);
        };
    CvPlan plan =
        new CvPlan(
            name,
            Path.of(name),
            folder.resolve(name),
            4,
            true,
            1,
            splitSeed,
            List.of(3L),
            List.of(),
            Map.of("b", "2"));
    return new CrossValidation(plan).run(runs, 1, CvListener.NONE);
  }

  @Test
  void two_experiments_are_compared_fold_by_fold() throws Exception {
    CvReport report = new CvReport(result("a.yaml", 0.1, 9), Optional.of(result("b.yaml", 0, 9)));

    PairedComparison one = report.comparison().get(0);
    assertThat(one.metric()).isEqualTo("test_acc");
    assertThat(List.of(one.wins(), one.ties(), one.losses())).containsExactly(3, 0, 1);
    // d = .1, .1, -.1, .1: mean .05, s = .1; corrected error sqrt((1/4 + 20/80) .01).
    assertThat(one.estimate().mean()).isCloseTo(0.05, within(1e-12));
    assertThat(one.estimate().correctedError()).isCloseTo(Math.sqrt(0.005), within(1e-12));
    // scipy: 2 * t.sf(0.05 / sqrt(0.005), 3)
    assertThat(one.estimate().p()).isCloseTo(0.5304777709329569, within(1e-9));
    assertThat(report.lines()).anySatisfy(line -> assertThat(line).contains("+0.0500", "3/0/1"));
  }

  @Test
  void other_folds_are_not_compared() throws Exception {
    CvResult first = result("a.yaml", 0.1, 9);
    CvResult second = result("b.yaml", 0, 10);

    assertThatThrownBy(() -> new CvReport(first, Optional.of(second)))
        .hasMessageContaining("divide fold 0 repeat 0 differently");
  }

  @Test
  void everything_is_written_for_people_and_for_scripts() throws Exception {
    CvReport report = new CvReport(result("a.yaml", 0.1, 9), Optional.of(result("b.yaml", 0, 9)));

    report.write(folder);

    JsonObject json =
        JsonParser.parseString(Files.readString(folder.resolve("cv.json"))).getAsJsonObject();
    JsonObject first = json.getAsJsonArray("experiments").get(0).getAsJsonObject();
    assertThat(first.get("split_seed").getAsLong()).isEqualTo(9);
    assertThat(first.getAsJsonArray("runs")).hasSize(4);
    assertThat(first.getAsJsonObject("settings").get("b").getAsString()).isEqualTo("2");
    JsonObject accuracy = first.getAsJsonObject("metrics").getAsJsonObject("test_acc");
    assertThat(accuracy.getAsJsonObject("estimate").get("mean").getAsDouble())
        .isCloseTo(0.55, within(1e-12));
    assertThat(accuracy.getAsJsonArray("by_fold")).hasSize(4);
    assertThat(json.getAsJsonArray("comparison").get(0).getAsJsonObject().get("p").getAsDouble())
        .isCloseTo(0.53, within(0.01));
    assertThat(folder.resolve("cv.csv"))
        .content()
        .hasLineCount(9)
        .startsWith("experiment,repeat,fold,seed,split_seed,split_sha256,test_acc\n")
        .contains("a.yaml,0,2,3,9,9/2,0.4\n");
    assertThat(folder.resolve("cv.md"))
        .content()
        .contains("# a.yaml less b.yaml", "| test_acc | 0.5500 |", "Nadeau and Bengio 2003")
        .contains("simulated data");
  }
}
