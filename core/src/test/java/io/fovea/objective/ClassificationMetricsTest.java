package io.fovea.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.fovea.data.ClassIndices;
import io.fovea.testing.Golden;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationMetricsTest {
  private static final double LIMIT = 1e-6;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all_correct",
        "all_wrong",
        "binary",
        "binary_no_positive_pred",
        "binary_no_positive_true",
        "multiclass3",
        "multiclass3_one_batch",
        "multiclass4_absent_both",
        "multiclass4_absent_true",
        "multiclass5_tiny_batches"
      })
  void epoch_values_equal_the_golden_exact_ones_whatever_the_batch_size(String file) {
    JsonObject golden = Golden.resource("/goldens/metrics/" + file + "_0.json");
    int classes = golden.get("n_classes").getAsInt();
    for (int batchSize : new int[] {1, 3, golden.get("batch_size").getAsInt(), 1000}) {
      check(golden.getAsJsonObject("exact_epoch_level"), gather(golden, classes, batchSize));
    }
  }

  private static ClassificationMetrics gather(JsonObject golden, int classes, int batchSize) {
    var metrics = new ClassificationMetrics(new CrossEntropy(), classes);
    float[] logits = Golden.floats(golden.get("logits"));
    JsonArray truth = golden.getAsJsonArray("y_true");
    for (int from = 0; from < truth.size(); from += batchSize) {
      int to = Math.min(truth.size(), from + batchSize);
      int[] y = new int[to - from];
      for (int i = from; i < to; i++) {
        y[i - from] = truth.get(i).getAsInt();
      }
      metrics.add(Arrays.copyOfRange(logits, from * classes, to * classes), ClassIndices.of(y));
    }
    return metrics;
  }

  private static void check(JsonObject exact, ClassificationMetrics metrics) {
    JsonObject golden = exact.getAsJsonObject("multiclass_formulation");
    Map<String, Double> named = metrics.named("valid_loss", "val_acc_step", "val");
    assertThat(named.get("val_acc_step"))
        .isCloseTo(exact.get("accuracy").getAsDouble(), within(LIMIT));
    for (String name : new String[] {"macro_precision", "macro_recall", "macro_f1"}) {
      assertThat(named.get("val_" + name))
          .as(name)
          .isCloseTo(golden.get(name).getAsDouble(), within(LIMIT));
    }
    for (String name : new String[] {"precision", "recall", "f1"}) {
      double[] expected = Golden.doubles(golden.get(name));
      for (int c = 0; c < expected.length; c++) {
        assertThat(named.get("val_" + name + "_class_" + c))
            .as(name + " of class " + c)
            .isCloseTo(expected[c], within(LIMIT));
      }
    }
    double[] confusion = Golden.doubles(exact.get("confusion_rows_true_cols_pred"));
    int classes = metrics.confusion().classes();
    for (int i = 0; i < confusion.length; i++) {
      assertThat((double) metrics.confusion().count(i / classes, i % classes))
          .isEqualTo(confusion[i]);
    }
  }

  @Test
  void the_names_are_those_of_the_seed() {
    var metrics = new ClassificationMetrics(new CrossEntropy(), 2);
    metrics.add(new float[] {2, 1}, ClassIndices.of(0));
    assertThat(metrics.named("valid_loss", "val_acc_step", "val").keySet())
        .containsExactly(
            "valid_loss",
            "val_acc_step",
            "val_macro_precision",
            "val_macro_recall",
            "val_macro_f1",
            "val_precision_class_0",
            "val_recall_class_0",
            "val_f1_class_0",
            "val_precision_class_1",
            "val_recall_class_1",
            "val_f1_class_1");
  }

  @Test
  void a_diverged_network_is_not_taken_for_the_first_class() {
    var metrics = new ClassificationMetrics(new CrossEntropy(), 3);
    metrics.add(new float[] {1, Float.NaN, 2}, ClassIndices.of(0));
    assertThat(metrics.confusion().count(0, 1)).isEqualTo(1);
    assertThat(metrics.loss()).isNaN();
  }

  @Test
  void equal_logits_count_as_the_first_class() {
    var metrics = new ClassificationMetrics(new CrossEntropy(), 3);
    metrics.add(new float[] {1, 1, 1}, ClassIndices.of(2));
    assertThat(metrics.confusion().count(2, 0)).isEqualTo(1);
    assertThat(metrics.loss()).isCloseTo(Math.log(3), within(1e-12));
  }
}
