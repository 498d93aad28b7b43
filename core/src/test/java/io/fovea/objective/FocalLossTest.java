package io.fovea.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.fovea.data.ClassIndices;
import io.fovea.engine.EngineBootstrap;
import io.fovea.testing.Garbage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FocalLossTest {
  private static final Engine ENGINE = EngineBootstrap.load(1);
  private static final List<Double> WEIGHTS = List.of(0.5, 2.0, 1.0);

  private static float[] gradient(CrossEntropy loss, float[] logits, ClassIndices y) {
    try (NDManager manager = ENGINE.newBaseManager()) {
      NDArray z = manager.create(logits, new Shape(y.size(), 3));
      z.setRequiresGradient(true);
      try (var collector = ENGINE.newGradientCollector()) {
        NDArray value = loss.loss(z, y);
        Garbage.collect(); // what the gradient needs must be held
        collector.backward(value);
        assertThat((double) value.getFloat())
            .isCloseTo(loss.sum(logits, y) / loss.totalWeight(y), within(1e-5));
      }
      return z.getGradient().toFloatArray();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1, 2, 5})
  void value_and_slope_are_those_of_the_formula(double gamma) {
    Random random = new Random(5);
    float[] logits = new float[12];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) random.nextGaussian();
    }
    ClassIndices y = ClassIndices.of(0, 2, 1, 1);
    CrossEntropy loss = new CrossEntropy(WEIGHTS, 0, gamma);
    double sum = 0;
    double[] p = Softmax.of(logits, 3);
    for (int i = 0; i < 4; i++) {
      double right = p[3 * i + y.get(i)];
      sum -= WEIGHTS.get(y.get(i)) * Math.pow(1 - right, gamma) * Math.log(right);
    }
    assertThat(loss.sum(logits, y)).isCloseTo(sum, within(1e-12));
    float[] slopes = gradient(loss, logits, y);
    for (int i = 0; i < logits.length; i++) {
      float[] up = logits.clone();
      float[] down = logits.clone();
      up[i] += 0x1p-7f;
      down[i] -= 0x1p-7f;
      double slope = (loss.sum(up, y) - loss.sum(down, y)) / 0x1p-6 / loss.totalWeight(y);
      assertThat((double) slopes[i]).isCloseTo(slope, within(1e-4));
    }
  }

  @Test
  void who_is_sure_has_a_finite_slope() {
    for (double gamma : new double[] {0.5, 1, 2}) {
      float[] slopes =
          gradient(
              new CrossEntropy(List.of(), 0, gamma),
              new float[] {60, -60, 0, 60, -60, 0},
              ClassIndices.of(0, 1));
      for (float slope : slopes) {
        assertThat(slope).isFinite();
      }
      assertThat(slopes[4]).isLessThan(-0.4f);
    }
  }

  @Test
  void a_sample_without_a_class_cannot_be_learned() {
    assertThatThrownBy(() -> gradient(new CrossEntropy(), new float[3], ClassIndices.of(-1)))
        .hasMessage("a training batch holds a sample without a class");
  }
}
