package io.fovea.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.scanpath.SampleId;
import io.fovea.testing.PartContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricPropertiesTest {
  private static final List<MetricSpec> ALL =
      ServiceLoader.load(MetricSpec.class).stream().map(ServiceLoader.Provider::get).toList();
  private static final MetricSet FOR_CLASSES =
      new MetricSet(ALL.stream().filter(MetricSpec::forClasses).toList(), false);

  @Test
  void each_keeps_what_every_part_promises() {
    assertThat(ALL).hasSize(18);
    ALL.forEach(metric -> PartContract.check(MetricSpec.class, metric));
  }

  private static ClassOutcomes permuted(ClassOutcomes outcomes, List<Integer> order) {
    int width = outcomes.classes().size();
    return new ClassOutcomes(
        order.stream().map(i -> outcomes.ids().get(i)).toList(),
        outcomes.classes(),
        order.stream().mapToInt(i -> outcomes.targets()[i]).toArray(),
        order.stream()
            .flatMapToDouble(
                i -> Arrays.stream(outcomes.probabilities(), i * width, (i + 1) * width))
            .toArray());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_order_of_samples_does_not_matter(long seed) {
    ClassOutcomes outcomes = Tables.random(seed, 30, 2 + (int) (seed % 4));
    List<Integer> order = new ArrayList<>(IntStream.range(0, 30).boxed().toList());
    Collections.shuffle(order, new Random(seed));

    Map<String, Double> other = FOR_CLASSES.measure(permuted(outcomes, order));
    FOR_CLASSES
        .measure(outcomes)
        .forEach(
            (name, value) -> assertThat(other.get(name)).as(name).isCloseTo(value, within(1e-12)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void who_is_always_right_and_sure_reaches_the_best(int classes) {
    int[] truth = IntStream.range(0, 20).map(i -> i % classes).toArray();
    double[] sure = new double[20 * classes];
    Arrays.setAll(sure, i -> truth[i / classes] == i % classes ? 1 : 0);

    FOR_CLASSES
        .measure(Tables.classes(classes, truth, sure))
        .forEach(
            (name, value) -> {
              if (List.of("log_loss", "brier", "ece").contains(name)) {
                assertThat(value).as(name).isZero();
              } else if (!name.startsWith("confusion")) {
                assertThat(value).as(name).isEqualTo(1);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void measures_of_ranking_see_the_order_of_probabilities_alone(long seed) {
    ClassOutcomes outcomes = Tables.random(seed, 40, 2);
    double[] bent = outcomes.probabilities().clone();
    for (int i = 1; i < bent.length; i += 2) {
      bent[i] = Math.pow(bent[i], 3) / 2;
      bent[i - 1] = 1 - bent[i];
    }
    ClassOutcomes other = Tables.classes(2, outcomes.targets(), bent);
    assertThat(new Auroc().measure(other)).isEqualTo(new Auroc().measure(outcomes));
    assertThat(new Auprc().measure(other)).isEqualTo(new Auprc().measure(outcomes));
    double second = new Auroc(true).measure(outcomes).get("auroc_class_1");
    assertThat(new Auroc(true).measure(outcomes).get("auroc_class_0"))
        .isCloseTo(second, within(1e-12)); // 1 - p turns the order and the classes round
  }

  @Test
  void every_setting_changes_something() {
    ClassOutcomes outcomes = Tables.random(3, 50, 3);
    assertThat(new Ece(2).measure(outcomes)).isNotEqualTo(new Ece(30).measure(outcomes));
    assertThat(new F1(List.of(Average.WEIGHTED), false).measure(outcomes))
        .containsOnlyKeys("weighted_f1");
    assertThat(new Auprc(true).measure(outcomes)).hasSize(4);
    assertThatThrownBy(() -> new Ece(0)).hasMessage("bins must be > 0, got 0");
  }

  @Test
  void a_network_that_diverged_has_no_probabilities_to_measure() {
    ClassOutcomes outcomes = Tables.classes(2, new int[] {0, 1}, Double.NaN, Double.NaN, .5, .5);
    for (MetricSpec metric :
        List.of(new Auroc(), new Auprc(), new LogLoss(), new Brier(), new Ece())) {
      assertThat(metric.measure(outcomes).get(metric.name())).as(metric.name()).isNaN();
    }
    assertThat(new Accuracy().measure(outcomes).get("accuracy")).isEqualTo(0.5); // ties: the first
  }

  @Test
  void participants_are_measured_by_their_mean_probabilities() {
    List<SampleId> ids = Tables.ids(4, 2); // P0 P1 P0 P1
    List<String> classes = Tables.classes(2);
    double[] said = {.9, .1, .4, .6, .4, .6, .3, .7};
    var set = new MetricSet(List.of(new Accuracy(), new Brier()), true);

    Map<String, Double> values =
        set.measure(new ClassOutcomes(ids, classes, new int[] {0, 1, 0, 1}, said));

    assertThat(values.get("accuracy")).isEqualTo(0.75);
    assertThat(values.get("participant_accuracy")).isEqualTo(1);
    assertThat(values.get("participant_brier")).isCloseTo(.35 * .35, within(1e-12));
    assertThat(set.measure(new ClassOutcomes(ids, classes, new int[] {0, 1, 1, 1}, said)))
        .containsOnlyKeys("accuracy", "brier");
    assertThat(
            set.measure(new ClassOutcomes(Tables.ids(4, 4), classes, new int[] {0, 1, 0, 1}, said)))
        .containsOnlyKeys("accuracy", "brier");
    assertThat(
            new MetricSet(List.of(new Mae()), true)
                .measure(
                    new ValueOutcomes(
                        ids, List.of("a"), new double[] {1, 2, 1, 2}, new double[] {0, 2, 2, 4})))
        .isEqualTo(Map.of("mae", 1.0, "participant_mae", 0.5));
  }
}
