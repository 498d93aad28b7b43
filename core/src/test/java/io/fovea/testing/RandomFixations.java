package io.fovea.testing;

import io.fovea.scanpath.FixationColumns;
import java.util.Arrays;
import java.util.Random;

/**
 * Fixations of every kind that comes: on the screen, a little and far beside it, shorter and longer
 * than fixations are, with missing numbers. Starts ascend; the further column is one hundredth of
 * the start, so that columns that fall out of step show it.
 */
public final class RandomFixations {
  private RandomFixations() {}

  /** From 1 to 40 fixations, with starts and one further column. */
  public static FixationColumns of(Random random, boolean missing) {
    int n = 1 + random.nextInt(random.nextBoolean() ? 4 : 40);
    double beside = random.nextInt(3) == 0 ? 0 : 0.2;
    double[] x = new double[n];
    double[] y = new double[n];
    double[] durationMs = new double[n];
    double[] startMs = new double[n];
    double[] mark = new double[n];
    double now = 0;
    for (int i = 0; i < n; i++) {
      x[i] = place(random, beside);
      y[i] = place(random, beside);
      durationMs[i] = 5 + 300 * -Math.log(1 - random.nextDouble());
      startMs[i] = now;
      mark[i] = now / 100;
      now += durationMs[i] + 30;
    }
    if (missing && random.nextInt(4) > 0) {
      for (double[] column : new double[][] {x, y, durationMs, mark}) {
        lose(random, column);
      }
    }
    return new FixationColumns(x, y, durationMs, startMs, mark);
  }

  private static double place(Random random, double beside) {
    double place = random.nextDouble();
    if (random.nextDouble() < beside) {
      place += random.nextBoolean() ? random.nextGaussian() / 10 : 100 * random.nextGaussian();
    }
    return place;
  }

  private static void lose(Random random, double[] column) {
    if (random.nextInt(20) == 0) {
      Arrays.fill(column, Double.NaN);
    }
    for (int i = 0; i < column.length; i++) {
      column[i] = random.nextInt(15) == 0 ? Double.NaN : column[i];
    }
  }
}
