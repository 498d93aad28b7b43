package io.fovea.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fovea.source.Recording;
import io.fovea.source.SourceContext;
import io.fovea.source.simulated.SimulatedOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That images do not see the simulated effect of order, and sequences do. */
class SimulatedOrderImagesTest {
  @Test
  void heatmaps_of_the_two_takes_are_alike_and_sequences_differ() {
    List<Recording> takes =
        new SimulatedOrder(4, 2).create(SourceContext.none()).read().recordings();
    for (int i = 0; i < takes.size(); i += 2) {
      var a = takes.get(i).scanpath();
      var b = takes.get(i + 1).scanpath();
      float[] heat = Scanpaths.encode(new Heatmap(16, 16), a).values();
      float[] other = Scanpaths.encode(new Heatmap(16, 16), b).values();
      for (int p = 0; p < heat.length; p++) {
        assertThat(other[p]).isCloseTo(heat[p], within(1e-5f * Math.max(1, heat[p])));
      }
      assertThat(SequenceScanpaths.unscaled(a, "x", "y"))
          .isNotEqualTo(SequenceScanpaths.unscaled(b, "x", "y"));
    }
  }
}
