package io.fovea.cleaning;

import io.fovea.spec.Spec;

/** SPI: a rule by which fixations or whole scanpaths are left out or mended, counted. */
public interface CleaningSpec extends Spec {
  /** Makes the rule. */
  Cleaning create();

  /**
   * Whether fixations with missing numbers (NaN) may come to {@link Cleaning#clean}; where no rule
   * says so, a missing number stops the reading.
   */
  default boolean takesMissing() {
    return false;
  }
}
