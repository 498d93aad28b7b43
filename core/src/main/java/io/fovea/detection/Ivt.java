package io.fovea.detection;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.spec.SettingException;

/**
 * Fixations by a velocity threshold (I-VT; Salvucci and Goldberg 2000, Identifying fixations and
 * saccades in eye-tracking protocols, Proceedings of ETRA, 71-78).
 *
 * <p>Neighbouring samples stay together while the eye is slower than {@code velocityThreshold}
 * between them; what stays together for {@code minDurationMs} is a fixation. Samples that are
 * joined to neither neighbour belong to a saccade.
 *
 * <p>The velocity between two neighbours is the slope of the straight lines that fit x and y best
 * (least squares) over the samples within half a {@code velocityWindowMs} of the moment between the
 * two, always including both. At 50 Hz and the 20 ms of the Tobii I-VT filter (Olsen 2012) these
 * are the two alone, so that the velocity is the point-to-point one of Salvucci and Goldberg; at
 * 1000 Hz they are twenty, of whose noise the mean is taken. 0 is point to point at any rate.
 *
 * <p>Missing samples inside a fixation are passed over if they last {@code maxGapMs} at most; a
 * longer gap ends the fixation, and no velocity is computed across it. Nobody saw when the eye
 * moved during a gap that is passed over: its velocity is computed as if the gap had lasted one
 * sampling interval, so that a saccade within it is not taken for a slow movement.
 *
 * <p>Neighbouring fixations are made one if no more than {@code mergeGapMs} and {@code
 * mergeDistance} lie between them (from the end of one to the start of the next; between their
 * places), before short ones are left out; the samples between them then belong to the fixation.
 * The Tobii filter takes 75 ms and 0.5 degrees.
 *
 * <p>Takes time in proportion to the samples in a window, and memory in proportion to all samples.
 */
@Doc("Fixations by a velocity threshold (I-VT; Salvucci and Goldberg 2000).")
public record Ivt(
    @Required
        @Doc("Slower than this is a fixation: in the data's unit (pixels, fractions) per second.")
        double velocityThreshold,
    @Doc("Milliseconds over which a velocity is fitted; 0 is from point to point.")
        double velocityWindowMs,
    @Doc("Shorter fixations are left out, in milliseconds.") double minDurationMs,
    @Doc("Missing samples inside a fixation are passed over for so many milliseconds.")
        double maxGapMs,
    @Doc("Fixations with at most so many milliseconds between them are made one; 0 is never.")
        double mergeGapMs,
    @Doc("Only fixations at most so far apart are made one, in the data's unit; 0 is never.")
        double mergeDistance)
    implements EventDetectorSpec {
  private static final double LONGEST_WINDOW_MS = 200; // longer than most fixations and saccades

  /** All but the threshold, which has no default: it depends on the data's unit. */
  public Ivt() {
    this(Double.NaN);
  }

  /**
   * @param velocityThreshold in the data's unit per second
   */
  public Ivt(double velocityThreshold) {
    this(velocityThreshold, 20, 60, 75, 0, 0);
  }

  public Ivt {
    if (!Double.isNaN(velocityThreshold)) { // not given: create refuses it
      Check.positive("velocityThreshold", velocityThreshold);
    }
    Check.between("velocityWindowMs", velocityWindowMs, 0, LONGEST_WINDOW_MS);
    Check.notNegative("minDurationMs", minDurationMs);
    Check.notNegative("maxGapMs", maxGapMs);
    Check.notNegative("mergeGapMs", mergeGapMs);
    Check.notNegative("mergeDistance", mergeDistance);
    Check.that(
        mergeGapMs > 0 || mergeDistance == 0,
        "mergeGapMs",
        "must be > 0 where merge_distance is",
        "0");
    Check.that(
        mergeDistance > 0 || mergeGapMs == 0,
        "mergeDistance",
        "must be > 0 where merge_gap_ms is",
        "0");
  }

  /** The same detector, making neighbouring fixations one. */
  public Ivt merge(double gapMs, double distance) {
    return new Ivt(velocityThreshold, velocityWindowMs, minDurationMs, maxGapMs, gapMs, distance);
  }

  @Override
  public String name() {
    return "ivt";
  }

  @Override
  public EventDetector create() {
    if (Double.isNaN(velocityThreshold)) {
      throw new SettingException(
          "velocityThreshold", "must be given, in the data's unit (pixels, fractions) per second");
    }
    return new VelocityDetector(this);
  }
}
