package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonObject;
import io.fovea.data.Batch;
import io.fovea.data.ClassIndices;
import io.fovea.data.DataSignature;
import io.fovea.data.Stage;
import io.fovea.metric.Auprc;
import io.fovea.metric.Auroc;
import io.fovea.metric.Mcc;
import io.fovea.metric.Spearman;
import io.fovea.objective.ClassWeights;
import io.fovea.objective.RegressionLoss;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.testing.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskMeasuresTest {
  private static Task task(Classifier settings, int classes, Integer... counts) {
    Task task = settings.create(new PassThrough());
    task.configureModel(
        new DataSignature(
            Map.of("x", TensorShape.of(classes)),
            new LabelEncoding(IntStream.range(0, classes).mapToObj(c -> "c" + c).toList()),
            Optional.empty(),
            List.of(counts)));
    return task;
  }

  private static Map<String, Double> measure(
      Task task, Stage stage, float[] logits, int[] truth, int batchSize, int participants) {
    Evaluation evaluation = task.evaluation(stage);
    int classes = logits.length / truth.length;
    try (NDManager manager = NDManager.newBaseManager()) {
      for (int from = 0; from < truth.length; from += batchSize) {
        int to = Math.min(truth.length, from + batchSize);
        float[] some = Arrays.copyOfRange(logits, from * classes, to * classes);
        evaluation.step(
            NDList::singletonOrThrow,
            new Batch(
                new NDList(manager.create(some, new Shape(to - from, classes))),
                Map.of(),
                ClassIndices.of(Arrays.copyOfRange(truth, from, to)),
                IntStream.range(from, to)
                    .mapToObj(i -> new SampleId(ScanpathKey.of((double) i), i % participants))
                    .toList()));
      }
    }
    return evaluation.metrics();
  }

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
    float[] logits = Golden.floats(golden.get("logits"));
    int[] truth =
        Arrays.stream(Golden.doubles(golden.get("y_true"))).mapToInt(y -> (int) y).toArray();
    JsonObject exact = golden.getAsJsonObject("exact_epoch_level");
    JsonObject named = exact.getAsJsonObject("multiclass_formulation");
    for (int size : new int[] {1, 3, golden.get("batch_size").getAsInt(), 1000}) {
      var got = measure(task(new Classifier(), classes), Stage.VALIDATE, logits, truth, size, 1000);
      assertThat(got.get("val_acc_step"))
          .isCloseTo(exact.get("accuracy").getAsDouble(), within(1e-6));
      for (String name : new String[] {"precision", "recall", "f1"}) {
        assertThat(got.get("val_macro_" + name))
            .isCloseTo(named.get("macro_" + name).getAsDouble(), within(1e-6));
        double[] each = Golden.doubles(named.get(name));
        for (int c = 0; c < classes; c++) {
          assertThat(got.get("val_" + name + "_class_" + c)).isCloseTo(each[c], within(1e-6));
        }
      }
    }
  }

  private static final float[] LOGITS = {2, 1, 0, 1, 3, 0, 0, 1};

  @Test
  void the_names_are_those_of_the_seed_and_few_more() {
    Task task = task(new Classifier(), 2);
    int[] truth = {0, 1, 0, 1};
    assertThat(measure(task, Stage.VALIDATE, LOGITS, truth, 4, 4).keySet())
        .containsExactlyInAnyOrder(
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
            "val_f1_class_1",
            "val_balanced_accuracy",
            "val_auroc");
    assertThat(measure(task, Stage.TEST, LOGITS, truth, 4, 2))
        .containsKeys(
            "test_loss", "test_acc", "test_participant_accuracy", "test_participant_f1_class_0");
  }

  private static Classifier with(double gamma, boolean perParticipant, Double... weights) {
    return new Classifier(
        List.of(), 0, ClassWeights.of(weights), gamma, List.of(new Mcc()), perParticipant);
  }

  @Test
  void each_setting_of_measuring_is_kept_to() {
    int[] truth = {0, 1, 0, 1};
    assertThat(measure(task(with(0, false), 2), Stage.VALIDATE, LOGITS, truth, 4, 2))
        .containsOnlyKeys("valid_loss", "val_mcc");
    var plain = measure(task(with(0, true), 2), Stage.VALIDATE, LOGITS, truth, 4, 2);
    assertThat(plain).containsOnlyKeys("valid_loss", "val_mcc", "val_participant_mcc");
    double loss = plain.get("valid_loss");
    var focal = measure(task(with(2, true), 2), Stage.VALIDATE, LOGITS, truth, 4, 2);
    assertThat(focal.get("valid_loss")).isLessThan(loss);
    var weighted = measure(task(with(0, true, 1.0, 9.0), 2), Stage.VALIDATE, LOGITS, truth, 4, 2);
    assertThat(weighted.get("valid_loss")).isNotCloseTo(loss, within(1e-3));
  }

  @Test
  void balanced_weights_come_from_the_training_parts_counts_and_are_told() {
    Classifier balanced = new Classifier(List.of(), 0, ClassWeights.balanced());
    assertThat(task(balanced, 3, 10, 30, 20).hyperparameters().get("class_weights"))
        .isEqualTo(List.of(2.0, 60 / 90.0, 1.0));
    assertThatThrownBy(() -> task(balanced, 3))
        .hasMessage(
            "task.class_weights: balanced needs the training part's count of each class of [c0, c1,"
                + " c2], and these data say none");
  }

  @Test
  void wrong_settings_are_refused() {
    assertThatThrownBy(
            () ->
                new Classifier(List.of(), 0, new ClassWeights(), 0, List.of(new Spearman()), true))
        .hasMessageStartingWith("metrics 'spearman' does not measure classes; those that do: [")
        .hasMessageContaining("auroc")
        .hasMessageNotContaining("rmse");
    assertThatThrownBy(
            () -> new Regressor(List.of(), RegressionLoss.MSE, 1, true, List.of(new Auroc()), true))
        .hasMessage(
            "metrics 'auroc' does not measure numbers; those that do: [r2, mse, rmse, mae,"
                + " spearman]");
    assertThatThrownBy(
            () ->
                new Classifier(
                    List.of(), 0, new ClassWeights(), 0, List.of(new Auprc(), new Auprc()), true))
        .hasMessageStartingWith("metrics must not hold one metric twice");
    assertThatThrownBy(() -> new Classifier(List.of(), 0.1, new ClassWeights(), 2, List.of(), true))
        .hasMessage(
            "focal_gamma cannot be combined with label_smoothing; leave one of the two out, got 2.0"
                + " and 0.1");
    assertThatThrownBy(() -> new ClassWeights("balnced", List.of()))
        .hasMessageContaining("did you mean 'balanced'?");
    assertThatThrownBy(() -> ClassWeights.of(0.0, 0.0)).hasMessageContaining("must not all be 0");
  }
}
