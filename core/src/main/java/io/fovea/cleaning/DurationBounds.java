package io.fovea.cleaning;

import io.fovea.scanpath.FixationColumns;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What becomes of fixations that last shorter than {@code minMs} or longer than {@code maxMs}:
 * {@code drop} leaves them out, {@code clip} gives them the duration of the bound. A fixation whose
 * duration is missing (NaN) stays as it is, counted; {@code missing_values} leaves it out. A table
 * without durations is refused.
 */
@Doc("Leaves out fixations that are too short or too long, or limits their duration.")
public record DurationBounds(
    @Doc("Shorter ones are too short, in milliseconds.") Optional<Double> minMs,
    @Doc("Longer ones are too long, in milliseconds.") Optional<Double> maxMs,
    @Doc("What becomes of them: drop (left out) or clip (given the bound's duration).")
        String action)
    implements CleaningSpec {
  /** No bounds yet: one of them must be given. */
  public DurationBounds() {
    this(Optional.empty(), Optional.empty(), CleaningAction.DROP);
  }

  /** Leaves out what is shorter or longer. */
  public DurationBounds(double minMs, double maxMs) {
    this(Optional.of(minMs), Optional.of(maxMs), CleaningAction.DROP);
  }

  public DurationBounds {
    minMs.ifPresent(bound -> Check.positive("minMs", bound));
    maxMs.ifPresent(bound -> Check.positive("maxMs", bound));
    if (minMs.isPresent() && maxMs.isPresent()) {
      double least = minMs.get();
      double most = maxMs.get();
      Check.that(
          most > least,
          "maxMs",
          "must be > min_ms " + CleaningAction.number(least),
          CleaningAction.number(most));
    }
    Check.oneOf("action", action, CleaningAction.ACTIONS);
  }

  @Override
  public String name() {
    return "duration_bounds";
  }

  @Override
  public Cleaning create(CleaningContext context) {
    if (minMs.isEmpty() && maxMs.isEmpty()) {
      throw new SettingException("minMs", "or max_ms must be given");
    }
    if (!context.durations()) {
      throw new FoveaException(
          "cleaning duration_bounds: the fixations have no durations; name their column in"
              + " columns.duration, or leave this rule out");
    }
    return this::clean;
  }

  private Optional<FixationColumns> clean(FixationColumns fixations, CleaningCounts counts) {
    double[] durations = fixations.durationMs();
    double least = minMs.orElse(0.0);
    double most = maxMs.orElse(Double.POSITIVE_INFINITY);
    IntPredicate tooShort = i -> durations[i] < least;
    IntPredicate tooLong = i -> durations[i] > most;
    count(fixations, tooShort, "shorter than", least, counts);
    count(fixations, tooLong, "longer than", most, counts);
    counts.noted(
        CleaningAction.count(fixations, i -> Double.isNaN(durations[i])),
        "without a duration left as they are");
    IntPredicate outside = tooShort.or(tooLong);
    if (action.equals(CleaningAction.DROP)) {
      return CleaningAction.keep(fixations, outside.negate());
    }
    return Optional.of(
        CleaningAction.count(fixations, outside) == 0
            ? fixations
            : fixations.durations(
                Arrays.stream(durations).map(ms -> Math.min(most, Math.max(least, ms))).toArray()));
  }

  private void count(
      FixationColumns fixations,
      IntPredicate which,
      String words,
      double bound,
      CleaningCounts counts) {
    long count = CleaningAction.count(fixations, which);
    if (count == 0) {
      return;
    }
    String ms = CleaningAction.number(bound) + " ms";
    if (action.equals(CleaningAction.DROP)) {
      counts.leftOut(count, words + " " + ms);
    } else {
      counts.noted(count, words + " " + ms + " set to " + ms);
    }
  }
}
