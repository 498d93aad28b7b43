package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fovea.metric.Mae;
import io.fovea.metric.MetricSet;
import io.fovea.metric.R2;
import io.fovea.metric.Rmse;
import io.fovea.metric.ValueOutcomes;
import io.fovea.scanpath.NoTargets;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.ValuesTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselinesTest {
  private static final TargetNames TWO = new TargetNames(List.of("a", "b"));

  private static List<Sample> samples(Random random, int count) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(
          new Sample(
              RandomSamples.of(1, random.nextLong()).get(0).scanpath(),
              new ValuesTarget(
                  List.of((double) random.nextInt(1000), (double) random.nextInt(5) - 77))));
    }
    return samples;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_mean_reaches_what_the_metrics_say_of_a_network_that_always_says_it(long seed) {
    Random random = new Random(seed);
    List<Sample> training = samples(random, 30);
    List<Sample> held = samples(random, 17);
    double[] said = new double[34];
    List<Double> means = TargetStatistics.of(training).means();
    Arrays.setAll(said, i -> means.get(i % 2));
    double[] truth =
        held.stream()
            .flatMap(sample -> ((ValuesTarget) sample.target()).values().stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    var ids = held.stream().map(sample -> SampleId.of(sample.scanpath())).toList();
    var measured =
        new MetricSet(List.of(new Rmse(), new R2(), new Mae()), false)
            .measure(new ValueOutcomes(ids, TWO.names(), truth, said));

    List<Baseline> baselines = Baselines.of(TWO, training, held, "val");

    assertThat(baselines)
        .extracting(Baseline::fact)
        .containsExactly("mean_baseline_val_rmse", "mean_baseline_val_r2", "mean_baseline_val_mae");
    for (Baseline baseline : baselines) {
      assertThat(baseline.value())
          .isCloseTo(measured.get(baseline.metric().substring(4)), within(1e-9));
    }
  }

  @Test
  void where_nothing_can_be_measured_there_is_none() {
    List<Sample> some = samples(new Random(1), 3);
    assertThat(Baselines.of(TWO, some, List.of(), "val")).isEmpty();
    assertThat(Baselines.of(new NoTargets(), some, some, "val")).isEmpty();
    assertThat(Baselines.of(TWO, some, some.subList(0, 1), "test"))
        .extracting(Baseline::metric)
        .containsExactly("test_rmse", "test_mae");
  }
}
