package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleSplitTest {
  @ParameterizedTest
  @CsvSource({
    // n, validation, test
    "100, 0.25, 0, 75, 25, 0",
    "10, 0.25, 0, 8, 2, 0", // 7.5 and 2.5: of equals the training part first
    "10, 0.25, 0.25, 5, 3, 2", // 5, 2.5 and 2.5: a half down for the test
    "20, 0.15, 0.1, 15, 3, 2", // 0.15 * 20 is a little less than 3 in floating point
    "7, 0.2, 0.2, 4, 2, 1", // 4.2, 1.4 and 1.4
    "3, 0.3, 0.3, 1, 1, 1",
    "10, 0.23, 0.26, 5, 2, 3", // 5.1, 2.3 and 2.6
    "10, 0.18, 0.25, 6, 2, 2", // 5.7, 1.8 and 2.5
    "10, 0.18, 0.15, 7, 2, 1", // 6.7, 1.8 and 1.5
  })
  void parts_have_the_shares_asked_for(
      int n, double validation, double test, int nTrain, int nValidation, int nTest) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      samples.add(People.sample(i, 0, 0));
    }
    Split split = new SimpleSplit(validation, test).create(samples, 3);
    assertThat(split.train()).hasSize(nTrain);
    assertThat(split.validation()).hasSize(nValidation);
    assertThat(split.test()).hasSize(nTest);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, -4, Long.MAX_VALUE})
  void every_scanpath_stands_in_one_part_whatever_the_input_order(long seed) {
    List<Sample> samples = People.with(40, 60, 20);
    Split split = new SimpleSplit(0.3, 0.2).create(samples, seed);
    Set<Sample> all = new HashSet<>(split.train());
    all.addAll(split.validation());
    all.addAll(split.test());
    assertThat(all).hasSize(120).containsExactlyInAnyOrderElementsOf(samples);
    List<Sample> shuffled = new ArrayList<>(samples);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(new SimpleSplit(0.3, 0.2).create(shuffled, seed)).isEqualTo(split);
    assertThat(new SimpleSplit(0.3, 0.2).create(samples, seed + 1).sha256())
        .isNotEqualTo(split.sha256());
    assertThat(split.train()).map(s -> s.scanpath().key()).isSorted();
  }

  @Test
  void the_test_part_stays_when_the_validation_size_changes() {
    List<Sample> samples = People.with(50, 50);
    assertThat(new SimpleSplit(0.4, 0.2).create(samples, 8).test())
        .isEqualTo(new SimpleSplit(0.1, 0.2).create(samples, 8).test());
  }

  @Test
  void each_scanpath_is_as_often_in_validation_as_another() {
    int[] drawn = new int[20];
    for (int seed = 0; seed < 4000; seed++) {
      for (Sample sample : new SimpleSplit(0.25).create(People.with(20), seed).validation()) {
        drawn[((Double) sample.scanpath().key().values().get(1)).intValue()]++;
      }
    }
    // 1000 expected; the standard deviation is 27.
    assertThat(drawn)
        .hasSize(20)
        .satisfies(
            counts -> {
              for (int count : counts) {
                assertThat(count).isBetween(870, 1130);
              }
            });
  }

  @Test
  void sizes_are_checked() {
    assertThatThrownBy(() -> new SimpleSplit(0.5, 0.5))
        .hasMessage(
            "validation_size and test_size must sum to less than 1, so that something is left to train"
                + " on, got 0.5 + 0.5");
    assertThatThrownBy(() -> new SimpleSplit(1))
        .hasMessage("validation_size must be in [0, 1), got 1");
    assertThatThrownBy(() -> new SimpleSplit(0.1, Double.NaN))
        .hasMessage("test_size must be in [0, 1), got NaN");
  }

  @Test
  void a_part_that_would_be_empty_is_refused() {
    assertThatThrownBy(() -> new SimpleSplit(0.1).create(People.with(4), 1))
        .hasMessage(
            "split simple: the validation part would be empty: 4 scanpaths, validation_size 0.1,"
                + " test_size 0.0");
    assertThatThrownBy(() -> new SimpleSplit(0.4, 0.5).create(People.with(2), 1))
        .hasMessage(
            "split simple: the training part would be empty: 2 scanpaths, validation_size 0.4,"
                + " test_size 0.5");
  }

  @Test
  void without_sizes_everything_is_for_training() {
    Split split = new SimpleSplit(0, 0).create(People.with(3, 2), 1);
    assertThat(split.train()).hasSize(5);
    assertThat(split.validation()).isEmpty();
    assertThat(split.test()).isEmpty();
  }
}
