package io.fovea.source.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.label.Dataset;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.Columns;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import io.fovea.source.Tables;
import io.fovea.split.Split;
import io.fovea.testing.PartContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedOrderTest {
  private static Dataset simulate(SimulatedOrder settings) {
    return Tables.read(settings, SourceContext.none());
  }

  private static List<Fixation> fixations(Scanpath scanpath) {
    return IntStream.range(0, scanpath.size()).mapToObj(scanpath::fixation).toList();
  }

  /** Takes A and B lie side by side; the one of class forward first. */
  private static List<List<Scanpath>> pairs(Dataset dataset) {
    List<List<Scanpath>> pairs = new ArrayList<>();
    List<Sample> samples = dataset.samples();
    for (int i = 0; i < samples.size(); i += 2) {
      Scanpath a = samples.get(i).scanpath();
      Scanpath b = samples.get(i + 1).scanpath();
      assertThat(b.key().values().subList(0, 2)).isEqualTo(a.key().values().subList(0, 2));
      boolean forwardFirst = label(dataset, samples.get(i)).equals("forward");
      assertThat(label(dataset, samples.get(i + 1)))
          .isEqualTo(forwardFirst ? "backward" : "forward");
      pairs.add(forwardFirst ? List.of(a, b) : List.of(b, a));
    }
    return pairs;
  }

  private static String label(Dataset dataset, Sample sample) {
    int index = ((ClassTarget) sample.target()).index();
    return dataset.targets().labels().classes().get(index);
  }

  @Test
  void the_default_is_two_hundred_scanpaths_of_twenty_people_in_two_equal_classes() {
    Dataset dataset = simulate(new SimulatedOrder());
    assertThat(dataset.samples()).hasSize(200);
    assertThat(dataset.key()).containsExactly("SUBJ_NAME", "TEXT", "TAKE");
    assertThat(Split.participants(dataset.samples())).hasSize(20);
    assertThat(dataset.targets().labels().classes()).containsExactly("backward", "forward");
    assertThat(Split.classCounts(dataset.samples(), 2)).containsExactly(100, 100);
    assertThat(dataset.samples()).map(s -> s.scanpath().key()).isSorted();
    assertThat(dataset.samples().get(0).scanpath().key())
        .isEqualTo(ScanpathKey.of("P01", "T1", "A"));
    assertThat(dataset.samples())
        .allMatch(s -> s.scanpath().size() >= 23 && s.scanpath().size() <= 37);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_takes_hold_the_same_fixations_one_in_the_reverse_order(long seed) {
    for (List<Scanpath> pair : pairs(simulate(new SimulatedOrder().seed(seed)))) {
      List<Fixation> reversed = new ArrayList<>(fixations(pair.get(1)));
      Collections.reverse(reversed);
      assertThat(reversed).isEqualTo(fixations(pair.get(0)));
      assertThat(fixations(pair.get(1))).isNotEqualTo(fixations(pair.get(0)));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.5, 0.9})
  void a_weaker_effect_reverses_a_shorter_stretch(double effect) {
    for (List<Scanpath> pair : pairs(simulate(new SimulatedOrder().orderEffect(effect)))) {
      List<Fixation> forward = fixations(pair.get(0));
      List<Fixation> backward = fixations(pair.get(1));
      assertThat(backward).containsExactlyInAnyOrderElementsOf(forward);
      List<Integer> moved =
          IntStream.range(0, forward.size())
              .filter(i -> !forward.get(i).equals(backward.get(i)))
              .boxed()
              .toList();
      int from = moved.get(0);
      int to = moved.get(moved.size() - 1) + 1;
      assertThat(to - from).isEqualTo((int) Math.rint(effect * forward.size()));
      List<Fixation> stretch = new ArrayList<>(backward.subList(from, to));
      Collections.reverse(stretch);
      assertThat(stretch).isEqualTo(forward.subList(from, to));
    }
  }

  @Test
  void without_an_effect_the_takes_are_equal() {
    for (List<Scanpath> pair : pairs(simulate(new SimulatedOrder().orderEffect(0)))) {
      assertThat(pair.get(1).fixations()).isEqualTo(pair.get(0).fixations());
    }
  }

  @Test
  void starts_follow_one_another_with_a_saccade_between() {
    for (Sample sample : simulate(new SimulatedOrder(5, 2)).samples()) {
      double[] startMs = sample.scanpath().startsMs();
      assertThat(startMs[0]).isZero();
      for (int i = 1; i < startMs.length; i++) {
        assertThat(startMs[i] - startMs[i - 1] - sample.scanpath().durationMs(i - 1)).isEqualTo(30);
      }
    }
  }

  @Test
  void the_first_fixation_tells_nothing_and_the_take_neither() {
    // 3,000 scanpaths of each class, in pairs; bounds are about four standard errors.
    Dataset dataset = simulate(new SimulatedOrder(300, 10));
    List<List<Scanpath>> pairs = pairs(dataset);
    assertThat(mean(pairs, 0, s -> s.x(0))).isCloseTo(mean(pairs, 1, s -> s.x(0)), within(0.025));
    assertThat(mean(pairs, 0, s -> s.y(0))).isCloseTo(mean(pairs, 1, s -> s.y(0)), within(0.025));
    assertThat(mean(pairs, 0, s -> s.durationMs(0)))
        .isCloseTo(mean(pairs, 1, s -> s.durationMs(0)), within(9.0));
    assertThat(mean(pairs, 0, s -> s.key().values().get(2).equals("A") ? 1 : 0))
        .isCloseTo(0.5, within(0.04));
  }

  private static double mean(
      List<List<Scanpath>> pairs, int order, ToDoubleFunction<Scanpath> value) {
    return pairs.stream().map(pair -> pair.get(order)).mapToDouble(value).average().orElseThrow();
  }

  @Test
  void the_directions_of_saccades_tell_the_classes() {
    for (List<Scanpath> pair : pairs(simulate(new SimulatedOrder()))) {
      assertThat(shareRightward(pair.get(0))).isGreaterThan(shareRightward(pair.get(1)));
    }
    assertThat(mean(pairs(simulate(new SimulatedOrder())), 0, SimulatedOrderTest::shareRightward))
        .isBetween(0.6, 0.85);
  }

  private static double shareRightward(Scanpath scanpath) {
    double[] x = scanpath.xs();
    return IntStream.range(1, x.length).filter(i -> x[i] > x[i - 1]).count() / (x.length - 1.0);
  }

  @Test
  void the_same_seed_gives_the_same_bits_and_more_people_leave_the_first_as_they_were() {
    Dataset dataset = simulate(new SimulatedOrder());
    assertThat(dataset.sha256())
        .isEqualTo("c96aa95609fd370c16ae64208619ac7e527c7a1e246670316b1b813ca3dbd632");
    assertThat(simulate(new SimulatedOrder().seed(43)).sha256()).isNotEqualTo(dataset.sha256());
    Dataset few = simulate(new SimulatedOrder(11, 4));
    assertThat(simulate(new SimulatedOrder(30, 4)).samples())
        .startsWith(few.samples().toArray(Sample[]::new));
  }

  @Test
  void the_report_says_that_the_data_are_simulated() {
    Dataset dataset = simulate(new SimulatedOrder());
    assertThat(dataset.report().simulated()).isTrue();
    assertThat(dataset.report().origin()).isEqualTo("simulated readers");
    assertThat(dataset.report().rows())
        .isEqualTo(dataset.samples().stream().mapToLong(s -> s.scanpath().size()).sum());
    assertThat(dataset.report().notes())
        .singleElement()
        .asString()
        .startsWith("simulated: no human produced these data (SimulatedOrder[participants=20,");
  }

  @Test
  void it_is_a_part_whose_settings_are_checked() {
    PartContract.check(ScanpathSourceSpec.class, new SimulatedOrder());
    assertThatThrownBy(() -> new SimulatedOrder(0, 10))
        .hasMessage("participants must be > 0, got 0");
    assertThatThrownBy(() -> new SimulatedOrder(10, 0))
        .hasMessage("texts_per_participant must be > 0, got 0");
    assertThatThrownBy(() -> new SimulatedOrder().orderEffect(1.5))
        .hasMessage("order_effect must be between 0 and 1, got 1.5");
    assertThatThrownBy(() -> new SimulatedOrder().create(SourceContext.of(Columns.of("SUBJ_NAME"))))
        .hasMessage(
            "source simulated_order reads no table, so columns cannot be set; leave columns out, or"
                + " use source csv for a table of your own");
  }
}
