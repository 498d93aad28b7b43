package io.fovea.testing;

import io.fovea.detection.GazeSamples;
import java.util.Random;

/**
 * Raw gaze of every kind that comes: fixations, saccades, slow movements, noise, lost samples
 * singly and in runs, also at the start and the end, jittering and equal times, rows left out. In
 * pixels, about 40 to a degree.
 */
public final class RandomGaze {
  private RandomGaze() {}

  /** A trial of up to 2000 samples between 30 and 1000 Hz; sometimes of none. */
  public static GazeSamples of(Random random) {
    int n = random.nextInt(10) == 0 ? random.nextInt(4) : random.nextInt(2000);
    double intervalMs = 1000 / (30 + 970 * Math.pow(random.nextDouble(), 3));
    double jitter = random.nextBoolean() ? 0 : random.nextDouble();
    double noise = 30 * Math.pow(random.nextDouble(), 3);
    double[][] columns = new double[4][n]; // times, x, y, pupil
    double now = random.nextInt(1_000_000);
    double placeX = 1920 * random.nextDouble();
    double placeY = 1080 * random.nextDouble();
    double driftX = 0;
    boolean lost = random.nextInt(5) == 0;
    for (int i = 0; i < n; i++) {
      now += step(random, intervalMs, jitter);
      if (random.nextDouble() < intervalMs / 250) { // to the next fixation
        placeX = 1920 * random.nextDouble();
        placeY = 1080 * random.nextDouble();
        driftX = random.nextInt(4) == 0 ? 0.3 * intervalMs * random.nextGaussian() : 0;
      }
      placeX += driftX;
      lost = random.nextDouble() < (lost ? 0.9 : 0.01);
      columns[0][i] = now;
      columns[1][i] = lost ? Double.NaN : placeX + noise * random.nextGaussian();
      columns[2][i] = lost ? Double.NaN : placeY + noise * random.nextGaussian();
      columns[3][i] = lost && random.nextBoolean() ? Double.NaN : 3 + random.nextGaussian();
    }
    return new GazeSamples(columns[0], columns[1], columns[2], columns[3]);
  }

  private static double step(Random random, double intervalMs, double jitter) {
    if (jitter > 0 && random.nextInt(50) == 0) {
      return random.nextBoolean() ? 0 : 20 * intervalMs * random.nextDouble();
    }
    return intervalMs * (1 + jitter * (random.nextDouble() - 0.5));
  }
}
