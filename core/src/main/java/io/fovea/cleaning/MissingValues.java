package io.fovea.cleaning;

import io.fovea.scanpath.FixationColumns;
import io.fovea.spec.Doc;
import java.util.Optional;

/**
 * Leaves out fixations in which a number is missing (NaN): the place, the duration where the table
 * has durations, or a further column. A fixation that misses several is counted under the first of
 * them. Without this rule a missing number stops the reading.
 */
@Doc("Leaves out fixations in which a number is missing: place, duration or a further column.")
public record MissingValues() implements CleaningSpec {
  @Override
  public String name() {
    return "missing_values";
  }

  @Override
  public boolean takesMissing() {
    return true;
  }

  @Override
  public Cleaning create(CleaningContext context) {
    return (fixations, counts) -> clean(fixations, context, counts);
  }

  private static Optional<FixationColumns> clean(
      FixationColumns fixations, CleaningContext context, CleaningCounts counts) {
    boolean[] missing = new boolean[fixations.size()];
    counts.leftOut(mark(missing, fixations.x(), fixations.y()), "without a place");
    if (context.durations()) {
      counts.leftOut(mark(missing, fixations.durationMs()), "without a duration");
    }
    for (int column = 0; column < fixations.features(); column++) {
      counts.leftOut(
          mark(missing, fixations.feature(column)),
          "without a number in '" + context.features().get(column) + "'");
    }
    return CleaningAction.keep(fixations, i -> !missing[i]);
  }

  /** Marks where a number is missing; returns how many are newly marked. */
  private static long mark(boolean[] missing, double[]... columns) {
    long marked = 0;
    for (int i = 0; i < missing.length; i++) {
      boolean found = false;
      for (double[] column : columns) {
        found |= Double.isNaN(column[i]);
      }
      if (found && !missing[i]) {
        missing[i] = true;
        marked++;
      }
    }
    return marked;
  }
}
