package io.fovea.source.simulated;

import io.fovea.detection.GazeSamples;

/**
 * What an eye tracker makes of an eye: samples at a steady rate, normal noise on each, none during
 * a blink, and some lost in runs whose length is exponential.
 */
final class SimulatedTracker {
  private static final double RUN_MS = 15; // chosen: the mean run of lost samples, at least one

  private final SimulatedRawGaze settings;
  private final Draws draws;

  SimulatedTracker(SimulatedRawGaze settings, Draws draws) {
    this.settings = settings;
    this.draws = draws;
  }

  GazeSamples record(SimulatedEye eye, SimulatedBlinks blinks) {
    int n = (int) Math.floor(settings.seconds() * settings.rateHz());
    double[] timeMs = new double[n];
    double[] x = new double[n];
    double[] y = new double[n];
    boolean lost = false;
    for (int i = 0; i < n; i++) {
      timeMs[i] = 1000 * i / settings.rateHz();
      eye.moveTo(timeMs[i]);
      lost = draws.chance(lost ? stayLost() : becomeLost());
      double noiseX = draws.normal(0, settings.noiseDegrees());
      double noiseY = draws.normal(0, settings.noiseDegrees());
      boolean missing = lost || blinks.isShut(timeMs[i]);
      x[i] = missing ? Double.NaN : SimulatedRawGaze.PIXELS_PER_DEGREE * (eye.x() + noiseX);
      y[i] = missing ? Double.NaN : SimulatedRawGaze.PIXELS_PER_DEGREE * (eye.y() + noiseY);
    }
    return new GazeSamples(timeMs, x, y);
  }

  private double stayLost() {
    return StrictMath.exp(-1000 / settings.rateHz() / RUN_MS);
  }

  /** So that the share of lost samples is as set: gains and losses balance. */
  private double becomeLost() {
    double lostShare = settings.lostShare();
    return Math.min(1, (1 - stayLost()) * lostShare / (1 - lostShare));
  }
}
