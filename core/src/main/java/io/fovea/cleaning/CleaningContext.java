package io.fovea.cleaning;

import java.util.List;

/**
 * What a rule must know of the table that it will clean.
 *
 * @param durations whether its fixations have durations; where they have none all are NaN, and none
 *     is missing
 * @param features the names of the further columns, in their order
 */
public record CleaningContext(boolean durations, List<String> features) {
  public CleaningContext {
    features = List.copyOf(features);
  }
}
