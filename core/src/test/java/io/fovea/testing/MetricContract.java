package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fovea.metric.ClassOutcomes;
import io.fovea.metric.MetricSpec;
import io.fovea.metric.ValueOutcomes;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every metric promises. Extend it, one class per configuration worth testing. */
public abstract class MetricContract extends SpecContract<MetricSpec> {
  private static final int SAMPLES = 40;

  /** The configuration under test. */
  protected abstract MetricSpec metric();

  @Override
  protected final MetricSpec part() {
    return metric();
  }

  @Test
  void it_measures_classes_or_numbers() {
    assertThat(metric().forClasses() || metric().forValues()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void its_values_have_names_and_are_defined_where_every_class_is_there(long seed) {
    measured(seed, false)
        .forEach(
            values -> {
              assertThat(values).isNotEmpty();
              assertThat(values.keySet()).allMatch(Names::isWellFormed);
              assertThat(values.values()).allMatch(value -> !value.isInfinite());
              assertThat(values.values()).anyMatch(Double::isFinite);
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void the_order_of_samples_does_not_matter(long seed) {
    List<Map<String, Double>> first = measured(seed, false);
    List<Map<String, Double>> shuffled = measured(seed, true);
    for (int i = 0; i < first.size(); i++) {
      Map<String, Double> others = shuffled.get(i);
      assertThat(others.keySet()).isEqualTo(first.get(i).keySet());
      first
          .get(i)
          .forEach((name, value) -> assertThat(others.get(name)).isCloseTo(value, within(1e-9)));
    }
  }

  private List<Map<String, Double>> measured(long seed, boolean shuffled) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, SAMPLES).boxed().toList());
    if (shuffled) {
      Collections.shuffle(order, new Random(seed));
    }
    List<Map<String, Double>> measured = new ArrayList<>();
    if (metric().forClasses()) {
      measured.add(metric().measure(classes(new Random(seed), 2, order)));
      measured.add(metric().measure(classes(new Random(seed), 4, order)));
    }
    if (metric().forValues()) {
      measured.add(metric().measure(values(new Random(seed), order)));
    }
    return measured;
  }

  private static List<SampleId> ids(List<Integer> order) {
    return order.stream()
        .map(i -> new SampleId(ScanpathKey.of("P" + i % 5, (double) i), "P" + i % 5))
        .toList();
  }

  /** Every class is somebody's. */
  private static ClassOutcomes classes(Random random, int count, List<Integer> order) {
    double[][] rows = new double[SAMPLES][count];
    for (double[] row : rows) {
      double sum = 0;
      for (int c = 0; c < count; c++) {
        row[c] = 0.01 + random.nextDouble();
        sum += row[c];
      }
      for (int c = 0; c < count; c++) {
        row[c] /= sum;
      }
    }
    List<String> names = IntStream.range(0, count).mapToObj(c -> "class" + c).toList();
    int[] targets = order.stream().mapToInt(i -> i % count).toArray();
    double[] probabilities = order.stream().flatMapToDouble(i -> Arrays.stream(rows[i])).toArray();
    return new ClassOutcomes(ids(order), names, targets, probabilities);
  }

  private static ValueOutcomes values(Random random, List<Integer> order) {
    double[] truth = random.doubles(SAMPLES).toArray();
    double[] said = random.doubles(SAMPLES).toArray();
    return new ValueOutcomes(
        ids(order),
        List.of("speed"),
        order.stream().mapToDouble(i -> truth[i]).toArray(),
        order.stream().mapToDouble(i -> said[i]).toArray());
  }
}
