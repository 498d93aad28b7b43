package io.fovea.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.testing.TinyTraining;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both averages against plain sums over the weights of a run. */
class AveragesTest {
  @TempDir private Path temp;

  /** The weights as they are while training. */
  private static final class Weights implements Callback {
    private final List<float[]> afterSteps = new ArrayList<>();
    private final List<float[]> atEpochStarts = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private final List<float[]> validated = new ArrayList<>();

    @Override
    public void onTrainEpochStart(Run run) {
      atEpochStarts.add(run.control().weights());
      rates.add(run.learningRate());
    }

    @Override
    public void onTrainBatchEnd(Run run, int batch, double loss) {
      afterSteps.add(run.control().weights());
    }

    @Override
    public void onValidationEpochStart(Run run) {
      if (!run.sanityChecking()) {
        validated.add(run.control().weights());
      }
    }
  }

  private static double[] moving(List<float[]> weights, double decay, int every, int from) {
    double[] average = null;
    for (int step = 0; step < weights.size(); step++) {
      if (step < from || step % every != 0) {
        continue;
      }
      float[] now = weights.get(step);
      average = average == null ? new double[now.length] : average;
      double keep = step < from + every ? 0 : decay;
      for (int i = 0; i < now.length; i++) {
        average[i] = keep * average[i] + (1 - keep) * now[i];
      }
    }
    return average;
  }

  private static void assertSame(float[] got, double[] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) got[i]).isCloseTo(expected[i], within(1e-6));
    }
  }

  @Test
  void the_moving_average_is_validated_and_kept_while_training_goes_its_own_way() {
    var seen = new Weights();
    var trace = new TinyTraining(temp).with(new EmaWeights(0.8, 3, 6)).with(seen).run();
    assertSame(trace.weights(), moving(seen.afterSteps, 0.8, 3, 6));
    assertSame(
        seen.validated.get(0), moving(seen.afterSteps.subList(0, TinyTraining.BATCHES), 0.8, 3, 6));
    var plain = new Weights();
    new TinyTraining(temp).with(plain).run();
    assertThat(seen.afterSteps.get(43)).isEqualTo(plain.afterSteps.get(43));
  }

  @Test
  void every_setting_of_the_moving_average_is_heard() {
    float[] first = new TinyTraining(temp).with(new EmaWeights(0.8, 1, 0)).run().weights();
    for (var other :
        List.of(new EmaWeights(0.9, 1, 0), new EmaWeights(0.8, 2, 0), new EmaWeights(0.8, 1, 43))) {
      assertThat(new TinyTraining(temp).with(other).run().weights()).isNotEqualTo(first);
    }
  }

  @Test
  void the_stochastic_average_is_the_mean_of_the_last_epochs_at_annealed_rates() {
    var seen = new Weights();
    var swa =
        new StochasticWeightAveraging(0.1, EpochStart.parse("0.5"), 2, AnnealingStrategy.LINEAR);
    var trace = new TinyTraining(temp).with(swa).with(seen).run();
    // Of four epochs, averaging begins in the second: int(0.5 * 4) - 1.
    assertThat(seen.rates).containsExactly(0.02, 0.02, 0.1 * 0.5 + 0.02 * 0.5, 0.1);
    List<float[]> taken = new ArrayList<>(seen.atEpochStarts.subList(1, 4));
    taken.add(seen.afterSteps.get(43));
    double[] mean = new double[trace.weights().length];
    taken.forEach(
        weights -> {
          for (int i = 0; i < mean.length; i++) {
            mean[i] += weights[i] / (double) taken.size();
          }
        });
    assertSame(trace.weights(), mean);
    assertThat(trace.statistics()).isNotEqualTo(new TinyTraining(temp).run().statistics());
  }

  @Test
  void a_cosine_anneals_slowly_at_first_and_zero_epochs_at_once() {
    var seen = new Weights();
    var cosine =
        new StochasticWeightAveraging(0.1, EpochStart.parse("1"), 3, AnnealingStrategy.COS);
    new TinyTraining(temp).with(cosine).with(seen).run();
    assertThat(seen.rates.get(1)).isCloseTo(0.02 + 0.08 * 0.25, within(1e-12));
    var atOnce = new Weights();
    var none = new StochasticWeightAveraging(0.1, EpochStart.parse("2"), 0, AnnealingStrategy.COS);
    new TinyTraining(temp).with(none).with(atOnce).run();
    assertThat(atOnce.rates).containsExactly(0.02, 0.1, 0.1, 0.1);
  }

  @Test
  void a_start_that_never_comes_is_refused() {
    var late = new StochasticWeightAveraging(0.1, EpochStart.parse("9"), 0, AnnealingStrategy.COS);
    assertThatThrownBy(() -> new TinyTraining(temp).with(late).run())
        .hasMessage(
            "stochastic_weight_averaging.swa_epoch_start: epoch 9 never comes, max_epochs is 4");
  }
}
