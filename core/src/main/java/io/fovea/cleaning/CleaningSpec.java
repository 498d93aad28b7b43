package io.fovea.cleaning;

import io.fovea.spec.Spec;

/** SPI: a rule by which fixations or whole scanpaths are left out or mended, counted. */
public interface CleaningSpec extends Spec {
  /**
   * Makes the rule.
   *
   * @throws io.fovea.spec.FoveaException if the rule makes no sense for this table
   */
  Cleaning create(CleaningContext context);

  /**
   * Whether the rule deals with fixations that have missing numbers (NaN). Where no rule says so, a
   * missing number stops the reading and none comes to any rule; where one does, they come to all
   * rules before it, which leave them as they are.
   */
  default boolean takesMissing() {
    return false;
  }
}
