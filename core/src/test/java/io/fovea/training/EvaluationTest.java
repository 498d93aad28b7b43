package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.fovea.data.Batch;
import io.fovea.data.ClassIndices;
import io.fovea.data.DataSignature;
import io.fovea.data.Stage;
import io.fovea.data.TargetStatistics;
import io.fovea.data.Targets;
import io.fovea.data.Unlabelled;
import io.fovea.data.ValueTargets;
import io.fovea.metric.ClassOutcomes;
import io.fovea.metric.ValueOutcomes;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.scanpath.TargetNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationTest {
  private static final List<SampleId> IDS =
      List.of(
          new SampleId(ScanpathKey.of("a", 1.0), "a"),
          new SampleId(ScanpathKey.of("a", 2.0), "a"),
          new SampleId(ScanpathKey.of("b", 1.0), "b"));
  private static final Map<String, TensorShape> INPUT = Map.of("x", TensorShape.of(2));

  private static Evaluation classifier(Stage stage) {
    Task task = new Classifier().create(new PassThrough());
    task.configureModel(new DataSignature(INPUT, new LabelEncoding(List.of("read", "skim"))));
    return task.evaluation(stage);
  }

  private static Evaluation regressor(Stage stage) {
    Task task = new Regressor().create(new PassThrough());
    task.configureModel(
        new DataSignature(
            INPUT,
            new TargetNames(List.of("age", "speed")),
            Optional.of(new TargetStatistics(List.of(40.0, 0.0), List.of(10.0, 2.0)))));
    return task.evaluation(stage);
  }

  private static <T> T step(Evaluation evaluation, Class<T> type, Targets targets, float... said) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDList inputs = new NDList(manager.create(said, new Shape(3, 2)));
      Batch batch = new Batch(inputs, Map.of(), targets, IDS);
      return type.cast(evaluation.step(NDList::singletonOrThrow, batch));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"VALIDATE", "TEST", "PREDICT"})
  void a_step_of_a_classifier_tells_the_probabilities_of_each_sample(Stage stage) {
    ClassOutcomes told =
        step(
            classifier(stage),
            ClassOutcomes.class,
            ClassIndices.of(1, -1, 0),
            0,
            1,
            200,
            -200,
            3,
            3);

    assertThat(told.ids()).isEqualTo(IDS);
    assertThat(told.classes()).containsExactly("read", "skim");
    assertThat(told.targets()).containsExactly(1, -1, 0);
    double first = 1 / (1 + Math.E);
    assertThat(told.probabilities())
        .containsExactly(new double[] {first, 1 - first, 1, 0, .5, .5}, within(1e-15));
  }

  @ParameterizedTest
  @EnumSource(names = {"VALIDATE", "TEST", "PREDICT"})
  void a_step_of_a_regressor_tells_numbers_in_the_targets_own_units(Stage stage) {
    ValueTargets truth = ValueTargets.of(2, 40, 1, Float.NaN, 2, 60, Float.NaN);

    ValueOutcomes told = step(regressor(stage), ValueOutcomes.class, truth, 0, 1, 2, -1, .5f, 0);

    assertThat(told.ids()).isEqualTo(IDS);
    assertThat(told.names()).containsExactly("age", "speed");
    assertThat(told.predictions()).containsExactly(40, 2, 60, -2, 45, 0);
    assertThat(told.targets()).containsExactly(40, 1, Double.NaN, 2, 60, Double.NaN);
  }

  @Test
  void what_has_no_targets_is_predicted_and_not_measured() {
    Evaluation classes = classifier(Stage.PREDICT);
    assertThat(step(classes, ClassOutcomes.class, new Unlabelled(3), new float[6]).targets())
        .containsOnly(-1);
    assertThat(classes.metrics()).isEmpty();
    Evaluation numbers = regressor(Stage.VALIDATE);
    assertThat(step(numbers, ValueOutcomes.class, new Unlabelled(3), new float[6]).targets())
        .containsOnly(Double.NaN);
    assertThat(numbers.metrics()).isEmpty();
  }

  @Test
  void samples_without_a_class_are_left_out_of_metrics() {
    Evaluation evaluation = classifier(Stage.VALIDATE);
    step(evaluation, ClassOutcomes.class, ClassIndices.of(1, -1, 0), 0, 9, 9, 0, 9, 0);

    assertThat(evaluation.metrics().get("val_acc_step")).isEqualTo(1);
    assertThat(evaluation.metrics().get("valid_loss")).isLessThan(1e-3);
  }
}
