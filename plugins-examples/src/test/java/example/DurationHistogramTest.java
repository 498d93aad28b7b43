package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.representation.Representation;
import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DurationHistogramTest {
  private static Scanpath lasting(double... ms) {
    List<Fixation> fixations =
        Arrays.stream(ms).mapToObj(each -> new Fixation(0.5, 0.5, each)).toList();
    return Scanpath.of(ScanpathKey.of("P" + ms[0], 1.0), "P", fixations);
  }

  /** The quartiles of 100, 200, ..., 500, as numpy gives them, are 200, 300 and 400. */
  @Test
  void edges_are_the_training_parts_quantiles_and_belong_to_the_bin_above() {
    Representation made =
        new DurationHistogram(4).create(List.of(lasting(300, 100), lasting(500, 200, 400)));

    assertThat(made.learned()).isEqualTo(Map.of("edges", List.of(200.0, 300.0, 400.0)));
    assertThat(made.encode(lasting(199, 200, 399, 1e6)).values())
        .containsExactly(0.25f, 0.25f, 0.25f, 0.25f);
    assertThat(made.encode(lasting(10, 20)).values()).containsExactly(1, 0, 0, 0);
  }

  @Test
  void between_two_durations_a_quantile_is_interpolated() {
    assertThat(new DurationHistogram(2).create(List.of(lasting(100, 300))).learned())
        .isEqualTo(Map.of("edges", List.of(200.0)));
  }

  @Test
  void what_was_learned_for_other_bins_is_refused() {
    assertThatThrownBy(() -> new DurationHistogram(4).restore(Map.of("edges", List.of(200.0))))
        .isInstanceOf(FoveaException.class)
        .hasMessage("4 bins have 3 edges, got {edges=[200.0]}");
  }

  @Test
  void without_a_training_part_nothing_can_be_learned() {
    assertThatThrownBy(() -> new DurationHistogram().create(List.of()))
        .isInstanceOf(FoveaException.class)
        .hasMessage("the training part has no fixation to learn durations from");
  }
}
