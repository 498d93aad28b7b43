package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three splits that look at key columns beside the participant. */
class KeyColumnSplitsTest {
  private static Comparable<?> value(Sample sample, int column) {
    return sample.scanpath().key().values().get(column);
  }

  private static int columns(List<Sample> samples) {
    return samples.get(0).scanpath().key().values().size();
  }

  /** How many samples have each value of a column. */
  private static Map<Comparable<?>, Integer> counts(List<Sample> samples, int column) {
    Map<Comparable<?>, Integer> counts = new HashMap<>();
    samples.forEach(sample -> counts.merge(value(sample, column), 1, Integer::sum));
    return counts;
  }

  /** Scanpaths of those people on those stimuli whom the rule lets meet. */
  private static List<Sample> design(int people, int stimuli, BiPredicate<Integer, Integer> meet) {
    Random random = new Random(people);
    List<Sample> samples = new ArrayList<>();
    for (int who = 0; who < people; who++) {
      for (int what = 0; what < stimuli; what++) {
        if (meet.test(who, what)) {
          ScanpathKey key = ScanpathKey.of("P" + who, (double) what);
          samples.add(RandomTable.sample(key, "P" + who, new NoTarget(), random));
        }
      }
    }
    return samples;
  }

  @Test
  void each_first_value_has_its_share_of_every_part() {
    for (int seed = 0; seed < 100; seed++) {
      List<Sample> samples = RandomTable.of(seed);
      Split split = new FirstCategoryRepetitiveSplit(0.2, 0.3).create(samples, seed);
      int n = samples.size();
      assertThat(Math.abs(split.test().size() - 0.3 * n)).isLessThan(1);
      assertThat(Math.abs(split.validation().size() - 0.2 * n)).isLessThan(1);
      Map<Comparable<?>, Integer> test = counts(split.test(), 0);
      Map<Comparable<?>, Integer> validation = counts(split.validation(), 0);
      double tested = (double) split.test().size() / n;
      double validated = (double) split.validation().size() / n;
      counts(samples, 0)
          .forEach(
              (value, all) -> {
                assertThat(Math.abs(test.getOrDefault(value, 0) - tested * all)).isLessThan(1);
                assertThat(Math.abs(validation.getOrDefault(value, 0) - validated * all))
                    .isLessThan(2);
              });
    }
  }

  @Test
  void each_value_of_every_column_has_about_its_share_of_every_part() {
    double squares = 0;
    int looked = 0;
    for (int seed = 0; seed < 100; seed++) {
      List<Sample> samples = RandomTable.of(seed);
      Split split = new AllCategoriesRepetitiveSplit(0.2, 0.3).create(samples, seed);
      int n = samples.size();
      assertThat(Math.abs(split.test().size() - 0.3 * n)).isLessThan(1);
      assertThat(Math.abs(split.validation().size() - 0.2 * n)).isLessThan(1);
      for (int column = 0; column < columns(samples); column++) {
        Map<Comparable<?>, Integer> test = counts(split.test(), column);
        for (var entry : counts(samples, column).entrySet()) {
          double off = test.getOrDefault(entry.getKey(), 0) - 0.3 * entry.getValue();
          assertThat(Math.abs(off)).isLessThan(3);
          squares += off * off;
          looked++;
        }
      }
    }
    // At random a value with 15 scanpaths is 1.8 off.
    assertThat(Math.sqrt(squares / looked)).isLessThan(0.7);
  }

  @Test
  void rare_values_do_not_all_go_to_the_larger_part() {
    // Every stimulus was seen twice; a stimulus at most once in ten is the rule of the test part.
    List<Sample> samples =
        design(200, 400, (who, what) -> who == what / 2 || who == (what * 7) % 200);
    Split split = new AllCategoriesRepetitiveSplit(0, 0.1).create(samples, 1);
    assertThat((double) split.test().size())
        .isBetween(0.099 * samples.size(), 0.101 * samples.size());
    assertThat(counts(split.test(), 1).values()).allMatch(count -> count <= 2);
    assertThat(counts(split.test(), 0).values()).allMatch(count -> count <= 3);
  }

  @Test
  void no_value_of_any_column_stands_on_two_sides_and_the_mixed_ones_are_dropped() {
    for (int seed = 0; seed < 100; seed++) {
      List<Sample> samples = RandomTable.of(seed);
      boolean three = columns(samples) < 3;
      Split split = new AllCategoriesUniqueSplit(0.25, three ? 0.25 : 0).create(samples, seed);
      for (int column = 0; column < columns(samples); column++) {
        int c = column;
        SplitPartsTest.assertDisjoint(split, sample -> value(sample, c));
      }
      assertThat(split.validation()).isNotEmpty();
      assertThat(split.test().isEmpty()).isNotEqualTo(three);
      assertThat(split.dropped()).allMatch(sample -> mixed(sample, split));
    }
  }

  /** Whether a sample has values of two parts, or one of a value that no part has. */
  private static boolean mixed(Sample sample, Split split) {
    for (List<Sample> part : split.parts().values()) {
      boolean all = true;
      for (int c = 0; c < columns(List.of(sample)); c++) {
        int column = c;
        all &= part.stream().anyMatch(other -> value(other, column).equals(value(sample, column)));
      }
      if (all) {
        return false;
      }
    }
    return true;
  }

  @ParameterizedTest
  @CsvSource({
    // validation, test, what is left of 40 x 40 at best: 1 / (sum of the roots of the shares)^2
    "0.25, 0, 0.536",
    "0, 0.1, 0.625",
    "0.2, 0.2, 0.359",
  })
  void where_everybody_saw_everything_as_many_are_kept_as_can_be(
      double validation, double test, double best) {
    List<Sample> samples = design(40, 40, (who, what) -> true);
    for (int seed = 0; seed < 10; seed++) {
      Split split = new AllCategoriesUniqueSplit(validation, test).create(samples, seed);
      int kept = samples.size() - split.dropped().size();
      assertThat((double) kept / samples.size()).isBetween(0.97 * best, 1.05 * best);
      assertThat((double) split.validation().size() / kept)
          .isBetween(validation - 0.02, validation + 0.02);
      assertThat((double) split.test().size() / kept).isBetween(test - 0.02, test + 0.02);
    }
  }

  @Test
  void where_groups_of_people_saw_stimuli_of_their_own_nothing_is_dropped() {
    List<Sample> blocks = design(40, 60, (who, what) -> who / 4 == what / 6);
    List<Sample> own = design(30, 300, (who, what) -> who == what / 10);
    for (int seed = 0; seed < 10; seed++) {
      Split split = new AllCategoriesUniqueSplit(0.2, 0.2).create(blocks, seed);
      assertThat(split.dropped()).isEmpty();
      assertThat(split.test()).hasSize(48); // two of ten blocks of 24
      assertThat(new AllCategoriesUniqueSplit(0.2, 0.2).create(own, seed).dropped()).isEmpty();
    }
  }

  @Test
  void a_division_of_a_tiny_table_is_found_wherever_there_is_one() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int people = 2 + random.nextInt(3);
      int stimuli = 2 + random.nextInt(3);
      List<Sample> samples =
          design(people, stimuli, (who, what) -> (who == 0 && what == 0) || random.nextInt(3) > 0);
      boolean possible = possible(samples, people, stimuli);
      boolean found = true;
      try {
        new AllCategoriesUniqueSplit(0.3).create(samples, seed);
      } catch (FoveaException refused) {
        found = false;
      }
      assertThat(found).as("seed %d", seed).isEqualTo(possible);
    }
  }

  /** Tries every choice of people and stimuli for the one side. */
  private static boolean possible(List<Sample> samples, int people, int stimuli) {
    for (int choice = 0; choice < 1 << (people + stimuli); choice++) {
      boolean[] filled = new boolean[2];
      for (Sample sample : samples) {
        int who = Integer.parseInt(((String) value(sample, 0)).substring(1));
        int what = people + ((Double) value(sample, 1)).intValue();
        int side = choice >> who & 1;
        filled[side] |= side == (choice >> what & 1);
      }
      if (filled[0] && filled[1]) {
        return true;
      }
    }
    return false;
  }

  @Test
  void a_participant_who_is_no_part_of_the_key_is_kept_apart_too() {
    Random random = new Random(4);
    List<Sample> samples = new ArrayList<>();
    for (int trial = 0; trial < 120; trial++) {
      ScanpathKey key = ScanpathKey.of((double) trial);
      samples.add(RandomTable.sample(key, "P" + trial % 12, new NoTarget(), random));
    }
    Split split = new AllCategoriesUniqueSplit(0.25, 0.25).create(samples, 1);
    SplitPartsTest.assertDisjoint(split, sample -> sample.scanpath().participant());
    assertThat(split.dropped()).isEmpty();
    assertThat(split.test()).hasSize(30);
  }

  @Test
  void one_key_column_alone_is_divided_without_loss() {
    Random random = new Random(4);
    List<Sample> samples = new ArrayList<>();
    for (int who = 0; who < 40; who++) {
      samples.add(RandomTable.sample(ScanpathKey.of("P" + who), "P" + who, new NoTarget(), random));
    }
    Split split = new AllCategoriesUniqueSplit(0.25, 0.25).create(samples, 1);
    assertThat(split.train()).hasSize(20);
    assertThat(split.dropped()).isEmpty();
  }
}
