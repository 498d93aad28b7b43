package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.cleaning.CleaningContext;
import io.fovea.cleaning.CleaningCounts;
import io.fovea.cleaning.CleaningSpec;
import io.fovea.cleaning.CleaningSteps;
import io.fovea.scanpath.FixationColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every rule of cleaning promises. Extend it, one class per configuration worth testing. */
public abstract class CleaningContract extends SpecContract<CleaningSpec> {
  private static final int SCANPATHS = 300;
  private static final CleaningContext TABLE = new CleaningContext(true, List.of("mark"));

  /** The configuration under test; it should find something to do in {@link RandomFixations}. */
  protected abstract CleaningSpec rule();

  private static FixationColumns fixations(int seed) {
    return RandomFixations.of(new Random(seed), seed % 2 == 0);
  }

  private CleaningSteps steps() {
    return new CleaningSteps(List.of(rule()), TABLE);
  }

  @Override
  protected final CleaningSpec part() {
    return rule();
  }

  @Test
  void no_fixation_is_invented_and_columns_stay_in_step() {
    for (int seed = 0; seed < SCANPATHS; seed++) {
      FixationColumns before = fixations(seed);
      Optional<FixationColumns> after = steps().clean(before);
      if (after.isPresent()) {
        assertThat(boxed(before.startMs()))
            .as("starts of seed %d", seed)
            .containsSubsequence(boxed(after.get().startMs()));
        assertThat(after.get().features()).isEqualTo(1);
        assertInStep(after.get());
      }
    }
  }

  private static void assertInStep(FixationColumns fixations) {
    for (int i = 0; i < fixations.size(); i++) {
      double mark = fixations.feature(0)[i];
      assertThat(Double.isNaN(mark) || mark == fixations.startMs()[i] / 100).isTrue();
    }
  }

  private static Double[] boxed(double[] values) {
    return Arrays.stream(values).boxed().toArray(Double[]::new);
  }

  @Test
  void what_vanishes_is_counted_and_what_is_counted_vanishes() {
    CleaningSteps steps = steps();
    CleaningCounts counts = steps.counts().get(0);
    long in = 0;
    long out = 0;
    long scanpathsOut = 0;
    for (int seed = 0; seed < SCANPATHS; seed++) {
      FixationColumns before = fixations(seed);
      Optional<FixationColumns> after = steps.clean(before); // refuses what does not add up
      in += before.size();
      out += after.map(FixationColumns::size).orElse(0);
      scanpathsOut += after.isEmpty() ? 1 : 0;
    }
    assertThat(counts.fixationsIn()).isEqualTo(in);
    assertThat(counts.fixationsLeftOut()).isEqualTo(in - out);
    assertThat(counts.scanpathsIn()).isEqualTo(SCANPATHS);
    assertThat(counts.scanpathsLeftOut()).isEqualTo(scanpathsOut);
    assertThat(counts.scanpathsTouched()).as("found something to do").isPositive();
  }

  @Test
  void a_scanpath_that_the_rule_says_nothing_of_is_not_changed() {
    for (int seed = 0; seed < SCANPATHS; seed++) {
      CleaningSteps steps = steps();
      FixationColumns before = fixations(seed);
      Optional<FixationColumns> after = steps.clean(before);
      if (steps.counts().get(0).scanpathsTouched() == 0) {
        assertThat(after).as("seed %d", seed).contains(before);
      }
    }
  }

  @Test
  void what_was_cleaned_once_is_clean() {
    for (int seed = 0; seed < SCANPATHS; seed++) {
      Optional<FixationColumns> once = steps().clean(fixations(seed));
      if (once.isPresent()) {
        assertThat(steps().clean(once.get())).as("seed %d", seed).isEqualTo(once);
      }
    }
  }

  @Test
  void the_same_fixations_give_the_same_and_stay_as_they_are() {
    for (int seed = 0; seed < SCANPATHS; seed++) {
      FixationColumns before = fixations(seed);
      assertThat(steps().clean(before)).as("seed %d", seed).isEqualTo(steps().clean(before));
      assertThat(before).as("seed %d", seed).isEqualTo(fixations(seed));
    }
  }
}
