package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.Sample;
import io.fovea.split.Split;
import io.fovea.split.SplitSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every split promises. Extend it, one class per configuration worth testing. */
public abstract class SplitContract extends SpecContract<SplitSpec> {
  /** The configuration under test. */
  protected abstract SplitSpec split();

  /** Samples that it can divide. */
  protected List<Sample> samples(long seed) {
    return RandomScanpaths.samples(seed, 12, 6);
  }

  /** Whether no participant may stand on two sides. */
  protected boolean keepsParticipantsApart() {
    return true;
  }

  @Override
  protected final SplitSpec part() {
    return split();
  }

  private static List<Sample> all(Split split) {
    return Stream.of(split.train(), split.validation(), split.test(), split.dropped())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void every_sample_stands_in_one_list_and_something_is_left_to_train_on(long seed) {
    Split made = split().create(samples(seed), seed);
    assertThat(all(made)).containsExactlyInAnyOrderElementsOf(samples(seed));
    assertThat(made.train()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_seed_decides_and_not_the_order_in_which_samples_come(long seed) {
    List<Sample> shuffled = new ArrayList<>(samples(seed));
    Collections.shuffle(shuffled, new Random(seed));
    Split made = split().create(samples(seed), seed);
    assertThat(split().create(samples(seed), seed)).isEqualTo(made);
    assertThat(split().create(shuffled, seed).sha256()).isEqualTo(made.sha256());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_participant_stands_on_one_side(long seed) {
    if (keepsParticipantsApart()) {
      assertThat(split().create(samples(seed), seed).sharedParticipants()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_test_parts_of_all_folds_are_the_samples_each_once(long seed) {
    List<Sample> samples = samples(seed);
    int folds = split().foldCount(samples);
    List<Sample> tested = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      Split made = split().holdOut(fold).create(samples, seed);
      assertThat(Collections.disjoint(new HashSet<>(made.train()), made.test())).isTrue();
      tested.addAll(made.test());
    }
    if (folds > 1) {
      assertThat(tested).containsExactlyInAnyOrderElementsOf(samples);
    }
  }
}
