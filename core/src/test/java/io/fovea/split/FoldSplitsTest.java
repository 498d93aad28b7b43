package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoldSplitsTest {
  static Stream<SplitSpec> folded() {
    return Stream.of(
        new KFoldSplit(4, 0, 0.2),
        new StratifiedKFoldSplit(4, 0, 0.2),
        new GroupKFoldSplit(4, 0, 0.2),
        new StratifiedGroupKFoldSplit(4, 0, 0.2),
        new LeaveOneParticipantOutSplit());
  }

  private static List<Split> splits(SplitSpec spec, List<Sample> samples, long seed) {
    return IntStream.range(0, spec.foldCount(samples))
        .mapToObj(fold -> spec.holdOut(fold).create(samples, seed))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("folded")
  void the_test_parts_of_all_folds_are_everything_once(SplitSpec spec) {
    for (int seed = 0; seed < 40; seed++) {
      List<Sample> samples = RandomTable.of(seed);
      List<Sample> tests =
          splits(spec, samples, seed).stream().flatMap(split -> split.test().stream()).toList();
      assertThat(tests).hasSize(samples.size());
      assertThat(new HashSet<>(tests)).isEqualTo(new HashSet<>(samples));
      assertThat(spec.holdOut(0)).isEqualTo(spec);
    }
  }

  @Test
  void folds_are_equal_to_within_one_and_so_is_each_class_where_it_counts() {
    for (int seed = 0; seed < 60; seed++) {
      List<Sample> samples = RandomTable.of(seed);
      int folds = 2 + seed % 5;
      int[] all = Split.classCounts(samples, 5);
      for (Split split : splits(new KFoldSplit(folds, 0, 0.3), samples, seed)) {
        assertNear(split.test().size(), (double) samples.size() / folds);
        assertNear(split.validation().size(), 0.3 * (samples.size() - split.test().size()));
      }
      for (Split split : splits(new StratifiedKFoldSplit(folds, 0, 0.3), samples, seed)) {
        assertNear(split.test().size(), (double) samples.size() / folds);
        assertNear(split.validation().size(), 0.3 * (samples.size() - split.test().size()));
        int[] tested = Split.classCounts(split.test(), 5);
        int[] validated = Split.classCounts(split.validation(), 5);
        for (int c = 0; c < 5; c++) {
          assertNear(tested[c], (double) all[c] / folds);
          // The validation part is an exact share of its own, a rounded one of the rest.
          double share =
              (double) split.validation().size() / (samples.size() - split.test().size());
          assertNear(validated[c], share * (all[c] - tested[c]));
        }
      }
    }
  }

  private static void assertNear(int count, double wanted) {
    assertThat(Math.abs(count - wanted)).isLessThan(1);
  }

  @Test
  void folds_of_participants_differ_by_no_more_than_one_participant_has() {
    for (int seed = 0; seed < 60; seed++) {
      int[] counts = new Random(seed).ints(8 + seed % 20, 1, 60).toArray();
      List<Sample> samples = People.with(counts);
      int largest = IntStream.of(counts).max().orElseThrow();
      int[] sizes =
          splits(new GroupKFoldSplit(5, 0, 0), samples, seed).stream()
              .mapToInt(split -> split.test().size())
              .toArray();
      int difference =
          IntStream.of(sizes).max().orElseThrow() - IntStream.of(sizes).min().orElseThrow();
      assertThat(difference).isLessThanOrEqualTo(largest);
    }
  }

  @Test
  void seventy_participants_of_a_hundred_scanpaths_fall_into_five_equal_folds() {
    int[] hundreds = IntStream.generate(() -> 100).limit(70).toArray();
    for (Split split : splits(new GroupKFoldSplit(), People.with(hundreds), 7)) {
      assertThat(split.test()).hasSize(1400);
      assertThat(split.validation()).hasSize(1100); // 1120, to whole participants
    }
  }

  @Test
  void classes_that_belong_to_people_are_balanced_over_folds_of_people() {
    for (int seed = 0; seed < 20; seed++) {
      List<Sample> samples = patients(seed);
      double all = shareOfPatients(samples);
      for (Split split : splits(new StratifiedGroupKFoldSplit(), samples, seed)) {
        assertThat(Math.abs(shareOfPatients(split.test()) - all)).isLessThan(0.05);
        assertThat(Math.abs(shareOfPatients(split.validation()) - all)).isLessThan(0.1);
        assertThat((double) split.test().size())
            .isBetween(0.18 * samples.size(), 0.22 * samples.size());
      }
    }
  }

  /** Thirty people of class 0 and forty of class 1, with 40 to 100 scanpaths each. */
  private static List<Sample> patients(int seed) {
    Random random = new Random(seed);
    List<Sample> samples = new ArrayList<>();
    for (int who = 0; who < 70; who++) {
      int scanpaths = 40 + random.nextInt(61);
      for (int trial = 0; trial < scanpaths; trial++) {
        samples.add(People.sample(who, trial, who < 30 ? 0 : 1));
      }
    }
    return samples;
  }

  private static double shareOfPatients(List<Sample> samples) {
    return (double) Split.classCounts(samples, 2)[1] / samples.size();
  }

  @Test
  void a_rare_class_of_a_few_people_is_in_every_fold() {
    List<Sample> samples = new ArrayList<>();
    for (int who = 0; who < 50; who++) {
      for (int trial = 0; trial < 10; trial++) {
        samples.add(People.sample(who, trial, who % 10 == 3 ? 1 : 0));
      }
    }
    for (Split split : splits(new StratifiedGroupKFoldSplit(), samples, 3)) {
      assertThat(Split.classCounts(split.test(), 2)).containsExactly(90, 10);
    }
  }

  @Test
  void each_fold_of_one_participant_is_the_next_in_order_whatever_the_seed() {
    List<Sample> samples = RandomTable.of(12);
    List<Comparable<?>> people = List.copyOf(Split.participants(samples));
    LeaveOneParticipantOutSplit spec = new LeaveOneParticipantOutSplit();
    assertThat(spec.foldCount(samples)).isEqualTo(people.size());
    for (int fold = 0; fold < people.size(); fold++) {
      Split split = spec.holdOut(fold).create(samples, fold);
      assertThat(List.<Object>copyOf(Split.participants(split.test())))
          .containsExactly(people.get(fold));
    }
  }

  @Test
  void a_scanpath_is_as_often_beside_another_as_beside_a_third() {
    int together = 0;
    List<Sample> samples = People.with(1, 1, 1, 1, 1, 1);
    for (int seed = 0; seed < 3000; seed++) {
      Set<ScanpathKey> test = new HashSet<>();
      for (Sample sample : new KFoldSplit(3, 0, 0).create(samples, seed).test()) {
        test.add(sample.scanpath().key());
      }
      together +=
          test.contains(ScanpathKey.of(0.0, 0.0)) && test.contains(ScanpathKey.of(1.0, 0.0))
              ? 1
              : 0;
    }
    // One of 15 pairs: 200 expected, the standard deviation is 14.
    assertThat(together).isBetween(130, 270);
  }
}
