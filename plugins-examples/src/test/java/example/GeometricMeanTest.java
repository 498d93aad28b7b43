package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fovea.metric.ClassOutcomes;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.ScanpathKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeometricMeanTest {
  /** The predicted class has the probability 0.8. */
  private static double of(int[] truth, int... said) {
    List<SampleId> ids =
        IntStream.range(0, truth.length)
            .mapToObj(i -> new SampleId(ScanpathKey.of("P", (double) i), "P"))
            .toList();
    double[] probabilities = new double[2 * truth.length];
    for (int i = 0; i < truth.length; i++) {
      probabilities[2 * i + said[i]] = 0.8;
      probabilities[2 * i + 1 - said[i]] = 0.2;
    }
    var outcomes = new ClassOutcomes(ids, List.of("a", "b"), truth, probabilities);
    return new GeometricMean().measure(outcomes).get("g_mean");
  }

  @Test
  void it_is_the_root_of_the_product_of_recalls() {
    assertThat(of(new int[] {0, 0, 0, 0, 1, 1}, 0, 0, 0, 1, 1, 0))
        .isCloseTo(Math.sqrt(0.75 * 0.5), within(1e-12));
  }

  @Test
  void a_class_that_is_given_up_makes_it_zero() {
    assertThat(of(new int[] {0, 0, 0, 1}, 0, 0, 0, 0)).isZero();
  }

  @Test
  void without_samples_of_a_class_it_is_not_defined() {
    assertThat(of(new int[] {0, 0}, 0, 1)).isNaN();
  }
}
