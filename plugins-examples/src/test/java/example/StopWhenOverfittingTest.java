package example;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.testing.TinyTraining;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopWhenOverfittingTest {
  @TempDir private Path folder;

  @Test
  void training_ends_after_the_patience_and_not_before() {
    TinyTraining.Trace trace = new TinyTraining(folder).with(new StopWhenOverfitting(0, 2)).run();

    double[] gaps = new double[trace.of("valid_loss").size()];
    for (int epoch = 0; epoch < gaps.length; epoch++) {
      gaps[epoch] = trace.of("valid_loss").get(epoch) - trace.of("train_loss").get(epoch);
    }
    int waited = 0;
    for (int epoch = 0; epoch < gaps.length; epoch++) {
      assertThat(waited).as("epoch %d was trained", epoch).isLessThan(2);
      waited = gaps[epoch] > 0 ? waited + 1 : 0;
    }
    assertThat(trace.stopReason().isPresent()).isEqualTo(waited == 2);
  }

  @Test
  void a_gap_that_is_wide_enough_ends_nothing() {
    TinyTraining.Trace trace =
        new TinyTraining(folder).with(new StopWhenOverfitting(1000, 1)).run();
    assertThat(trace.of("valid_loss")).hasSize(4);
    assertThat(trace.stopReason()).isEmpty();
  }
}
