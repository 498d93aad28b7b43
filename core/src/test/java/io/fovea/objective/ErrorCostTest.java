package io.fovea.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonObject;
import io.fovea.engine.EngineBootstrap;
import io.fovea.testing.Garbage;
import io.fovea.testing.Golden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCostTest {
  private static final Engine ENGINE = EngineBootstrap.load(1);

  private record Computed(double mean, List<Float> gradient) {}

  private static Computed compute(ErrorCost cost, float[] prediction, float[] target, Shape shape) {
    try (NDManager manager = ENGINE.newBaseManager()) {
      NDArray given = manager.create(prediction, shape);
      given.setRequiresGradient(true);
      try (var collector = ENGINE.newGradientCollector()) {
        NDArray mean = cost.mean(given, manager.create(target, shape));
        Garbage.collect(); // what the gradient needs must be held
        collector.backward(mean);
        return new Computed(mean.getFloat(), list(given.getGradient().toFloatArray()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"loss_0", "loss_1"})
  void the_squared_error_equals_the_golden_values(String file) {
    JsonObject golden = Golden.resource("/goldens/losses/" + file + ".json").getAsJsonObject("mse");
    Shape shape =
        new Shape(Arrays.stream(Golden.shape(golden.get("prediction"))).asLongStream().toArray());
    Computed got =
        compute(
            new ErrorCost(RegressionLoss.MSE),
            Golden.floats(golden.get("prediction")),
            Golden.floats(golden.get("target")),
            shape);
    assertThat(got.mean()).isCloseTo(golden.get("mean").getAsDouble(), within(1e-5));
    assertClose(got.gradient(), Golden.doubles(golden.get("grad")));
  }

  @ParameterizedTest
  @CsvSource({
    "MSE, 1, -3, 9, -6",
    "MAE, 1, -3, 3, -1",
    "HUBER, 1, 0.5, 0.125, 0.5",
    "HUBER, 1, -3, 2.5, -1",
    "HUBER, 2, 2, 2, 2",
    "HUBER, 2, 5, 8, 2",
    "HUBER, 0.25, -1, 0.21875, -0.25",
    "MSE, 1, 0, 0, 0",
    "MAE, 1, 0, 0, 0",
    "HUBER, 1, 0, 0, 0"
  })
  void one_error_costs_what_the_formula_says(
      RegressionLoss loss, double delta, float error, double cost, double slope) {
    var errorCost = new ErrorCost(loss, delta);
    assertThat(errorCost.of(error)).isEqualTo(cost);
    Computed got = compute(errorCost, new float[] {error + 1}, new float[] {1}, new Shape(1, 1));
    assertThat(got.mean()).isEqualTo(cost);
    assertThat((double) got.gradient().get(0)).isEqualTo(slope);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void value_and_gradient_equal_the_exact_cost_and_its_differences(long seed) {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(9);
    int width = 1 + random.nextInt(4);
    float[] prediction = random(random, rows * width);
    float[] target = random(random, rows * width);
    for (RegressionLoss loss : RegressionLoss.values()) {
      var cost = new ErrorCost(loss, 0.3 + random.nextDouble());
      Computed got = compute(cost, prediction, target, new Shape(rows, width));
      double sum = 0;
      double[] slopes = new double[prediction.length];
      for (int i = 0; i < prediction.length; i++) {
        double error = (double) prediction[i] - target[i];
        sum += cost.of(error);
        double step = 1e-6;
        slopes[i] = (cost.of(error + step) - cost.of(error - step)) / (2 * step) / slopes.length;
      }
      assertThat(got.mean()).as(loss + "").isCloseTo(sum / slopes.length, within(1e-4));
      assertClose(got.gradient(), slopes);
    }
  }

  private static List<Float> list(float[] values) {
    List<Float> list = new ArrayList<>();
    for (float value : values) {
      list.add(value);
    }
    return list;
  }

  private static float[] random(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian() * 2;
    }
    return values;
  }

  private static void assertClose(List<Float> got, double[] expected) {
    assertThat(got).hasSize(expected.length);
    for (int i = 0; i < got.size(); i++) {
      assertThat((double) got.get(i)).as("element %d", i).isCloseTo(expected[i], within(1e-5));
    }
  }

  @Test
  void shapes_that_would_broadcast_are_refused() {
    try (NDManager manager = ENGINE.newBaseManager()) {
      NDArray column = manager.create(new float[] {1, 2, 3}, new Shape(3, 1));
      NDArray row = manager.create(new float[] {1, 2, 3});
      for (RegressionLoss loss : RegressionLoss.values()) {
        assertThatThrownBy(() -> new ErrorCost(loss).mean(column, row))
            .hasMessage("prediction (3, 1) and target (3) differ");
      }
    }
  }
}
