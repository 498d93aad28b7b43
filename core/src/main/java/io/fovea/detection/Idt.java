package io.fovea.detection;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.spec.SettingException;

/**
 * Fixations by a dispersion threshold (I-DT; Salvucci and Goldberg 2000, Identifying fixations and
 * saccades in eye-tracking protocols, Proceedings of ETRA, 71-78).
 *
 * <p>A window over the first samples that last {@code minDurationMs}. While their dispersion {@code
 * (max x - min x) + (max y - min y)} is greater than {@code dispersionThreshold} the first sample
 * is left out and the window moves on; otherwise it grows while that still holds, is a fixation,
 * and the next window begins after it.
 *
 * <p>Missing samples inside a fixation are passed over if they last {@code maxGapMs} at most; a
 * longer gap ends the fixation.
 *
 * <p>Every sample enters and leaves the window once: time and memory are in proportion to the
 * samples.
 */
@Doc("Fixations by a dispersion threshold (I-DT; Salvucci and Goldberg 2000).")
public record Idt(
    @Required
        @Doc("The greatest (max x - min x) + (max y - min y) of a fixation, in the data's unit.")
        double dispersionThreshold,
    @Doc("The shortest fixation, in milliseconds.") double minDurationMs,
    @Doc("Missing samples inside a fixation are passed over for so many milliseconds.")
        double maxGapMs)
    implements EventDetectorSpec {
  /** All but the threshold, which has no default: it depends on the data's unit. */
  public Idt() {
    this(Double.NaN);
  }

  /**
   * @param dispersionThreshold in the data's unit
   */
  public Idt(double dispersionThreshold) {
    this(dispersionThreshold, 100, 75);
  }

  public Idt {
    if (!Double.isNaN(dispersionThreshold)) { // not given: create refuses it
      Check.positive("dispersionThreshold", dispersionThreshold);
    }
    Check.positive("minDurationMs", minDurationMs);
    Check.notNegative("maxGapMs", maxGapMs);
  }

  @Override
  public String name() {
    return "idt";
  }

  @Override
  public EventDetector create() {
    if (Double.isNaN(dispersionThreshold)) {
      throw new SettingException(
          "dispersionThreshold", "must be given, in the data's unit (pixels, fractions)");
    }
    return new DispersionDetector(this);
  }
}
