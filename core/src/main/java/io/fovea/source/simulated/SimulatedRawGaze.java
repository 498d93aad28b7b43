package io.fovea.source.simulated;

import io.fovea.detection.GazeSamples;
import io.fovea.scanpath.FixationColumns;
import io.fovea.spec.Check;

/**
 * Simulated samples of an eye tracker, with the fixations that are in them: to try detectors and
 * their thresholds with. No human data. Places are in pixels, {@value #PIXELS_PER_DEGREE} to a
 * degree of visual angle. {@link SimulatedEye} says how the eye moves, {@link SimulatedTracker}
 * what the tracker makes of it; the same settings and seed give the same numbers on every machine.
 *
 * @param rateHz samples per second
 * @param noiseDegrees standard deviation of the tracker's noise, along x and along y, independent
 *     from sample to sample
 * @param lostShare share of the samples that are lost singly or in short runs, besides blinks
 * @param blinksPerMinute how often the eye is shut
 * @param seconds how long a trial lasts
 */
public record SimulatedRawGaze(
    double rateHz, double noiseDegrees, double lostShare, double blinksPerMinute, double seconds) {
  /** Of a screen of 1920 x 1080 pixels: 48 x 27 degrees. */
  public static final double PIXELS_PER_DEGREE = 40;

  /** 30 seconds with 3 % of the samples lost and 12 blinks a minute. */
  public SimulatedRawGaze(double rateHz, double noiseDegrees) {
    this(rateHz, noiseDegrees, 0.03, 12, 30);
  }

  public SimulatedRawGaze {
    Check.between("rateHz", rateHz, 10, 5000);
    Check.notNegative("noiseDegrees", noiseDegrees);
    Check.fraction("lostShare", lostShare);
    Check.between("blinksPerMinute", blinksPerMinute, 0, 60);
    Check.between("seconds", seconds, 1, 3600);
  }

  /** The same without any missing sample. */
  public SimulatedRawGaze withoutLoss() {
    return new SimulatedRawGaze(rateHz, noiseDegrees, 0, 0, seconds);
  }

  /**
   * One trial.
   *
   * @param samples what the tracker recorded
   * @param truth the fixations, in pixels; one during which the eye was shut is two
   */
  public record Trial(GazeSamples samples, FixationColumns truth) {}

  /** The trial of this seed. */
  public Trial trial(long seed) {
    Draws draws = new Draws(seed);
    var eye = new SimulatedEye(1000 * seconds, draws.split());
    var blinks = new SimulatedBlinks(1000 * seconds, blinksPerMinute, draws.split());
    var tracker = new SimulatedTracker(this, draws.split());
    return new Trial(tracker.record(eye, blinks), blinks.truth(eye));
  }
}
