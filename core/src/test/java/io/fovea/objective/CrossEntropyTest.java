package io.fovea.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.fovea.data.ClassIndices;
import io.fovea.engine.EngineBootstrap;
import io.fovea.testing.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossEntropyTest {
  private static final Engine ENGINE = EngineBootstrap.load(1);

  @ParameterizedTest
  @ValueSource(strings = {"loss_0", "loss_1"})
  void loss_and_gradient_equal_the_golden_values(String file) {
    JsonObject golden = Golden.resource("/goldens/losses/" + file + ".json");
    List<Double> weights =
        Arrays.stream(Golden.doubles(golden.get("class_weights"))).boxed().toList();
    check(golden, new CrossEntropy(), "cross_entropy_mean", "cross_entropy_grad");
    check(
        golden,
        new CrossEntropy(weights, 0),
        "cross_entropy_weighted_mean",
        "cross_entropy_weighted_grad");
    check(
        golden,
        new CrossEntropy(List.of(), 0.125),
        "cross_entropy_label_smoothing_0.125",
        "cross_entropy_label_smoothing_0.125_grad");
  }

  private static void check(JsonObject golden, CrossEntropy loss, String value, String gradient) {
    double expected = golden.get(value).getAsDouble();
    ClassIndices classes = classes(golden.get("y"));
    float[] logits = Golden.floats(golden.get("logits"));
    try (NDManager manager = ENGINE.newBaseManager()) {
      NDArray z = manager.create(logits, shape(golden.get("logits")));
      z.setRequiresGradient(true);
      try (var collector = ENGINE.newGradientCollector()) {
        NDArray got = loss.loss(z, classes);
        collector.backward(got);
        assertThat((double) got.getFloat()).isCloseTo(expected, within(1e-5));
      }
      assertClose(z.getGradient().toFloatArray(), Golden.doubles(golden.get(gradient)), 1e-5);
    }
    assertThat(loss.sum(logits, classes) / loss.totalWeight(classes))
        .isCloseTo(expected, within(1e-7));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_sum_over_an_epoch_does_not_depend_on_how_it_is_cut_into_batches(long seed) {
    Random random = new Random(seed);
    var loss = new CrossEntropy(List.of(0.5, 2.0, 1.25), 0.1);
    int[] y = IntStream.range(0, 12).map(i -> random.nextInt(3)).toArray();
    float[] logits = new float[36];
    IntStream.range(0, 36).forEach(i -> logits[i] = (float) random.nextGaussian() * 5);
    double whole = loss.sum(logits, ClassIndices.of(y));
    double parts =
        loss.sum(Arrays.copyOf(logits, 15), ClassIndices.of(Arrays.copyOf(y, 5)))
            + loss.sum(
                Arrays.copyOfRange(logits, 15, 36), ClassIndices.of(Arrays.copyOfRange(y, 5, 12)));
    assertThat(parts).isCloseTo(whole, within(1e-9));
  }

  @Test
  void a_logit_of_a_thousand_neither_overflows_nor_vanishes() {
    var loss = new CrossEntropy();
    assertThat(loss.sum(new float[] {1000, -1000}, ClassIndices.of(1))).isEqualTo(2000);
    assertThat(loss.sum(new float[] {1000, -1000}, ClassIndices.of(0))).isEqualTo(0);
  }

  @Test
  void a_negative_class_weight_is_refused() {
    assertThatThrownBy(() -> new CrossEntropy(List.of(1.0, -1.0), 0))
        .hasMessage("class_weights must be >= 0, got -1");
  }

  private static ClassIndices classes(JsonElement tensor) {
    return ClassIndices.of(
        Arrays.stream(Golden.doubles(tensor)).mapToInt(value -> (int) value).toArray());
  }

  private static Shape shape(JsonElement tensor) {
    return new Shape(Arrays.stream(Golden.shape(tensor)).asLongStream().toArray());
  }

  private static void assertClose(float[] got, double[] expected, double limit) {
    assertThat(got).hasSize(expected.length);
    for (int i = 0; i < got.length; i++) {
      assertThat((double) got[i]).as("element %d", i).isCloseTo(expected[i], within(limit));
    }
  }
}
