package io.fovea.detection;

/** How fast the eye was between neighbouring samples. */
final class Velocities {
  private final double[] timeMs;
  private final double[] x;
  private final double[] y;
  private final double intervalMs;

  private Velocities(Segment segment) {
    x = segment.xs();
    y = segment.ys();
    intervalMs = segment.intervalMs();
    timeMs = new double[segment.size()];
    for (int i = 1; i < timeMs.length; i++) {
      double step = segment.timeMs(i) - segment.timeMs(i - 1);
      // A gap counts as one interval, see Ivt.
      timeMs[i] = timeMs[i - 1] + (segment.isGapAfter(i - 1) ? intervalMs : step);
    }
  }

  /**
   * In the data's unit per second.
   *
   * @param windowMs over how long each is fitted
   * @return one less than there are samples: the i-th stands between samples i and i + 1
   */
  static double[] of(Segment segment, double windowMs) {
    return new Velocities(segment).all(windowMs);
  }

  private double[] all(double windowMs) {
    double half = windowMs / 2 + Segment.ROUNDING_MS;
    double[] perSecond = new double[timeMs.length - 1];
    int low = 0;
    int high = 0;
    for (int i = 0; i < perSecond.length; i++) {
      double middle = (timeMs[i] + timeMs[i + 1]) / 2;
      while (timeMs[low] < middle - half && low < i) {
        low++;
      }
      high = Math.max(high, i + 1);
      while (high + 1 < timeMs.length && timeMs[high + 1] <= middle + half) {
        high++;
      }
      perSecond[i] = 1000 * speed(low, high, i);
    }
    return perSecond;
  }

  /**
   * The length of the least squares slope, per millisecond: {@code (n sum(t x) - sum(t) sum(x)) /
   * (n sum(t t) - sum(t)^2)} along x, the same along y. Everything is counted from one sample,
   * since times and places may be large and their differences small.
   */
  private double speed(int low, int high, int from) {
    int n = high - low + 1;
    double t = 0;
    double tt = 0;
    double sumX = 0;
    double sumY = 0;
    double tx = 0;
    double ty = 0;
    for (int i = low; i <= high; i++) {
      double time = timeMs[i] - timeMs[from];
      double right = x[i] - x[from];
      double down = y[i] - y[from];
      t += time;
      tt += time * time;
      sumX += right;
      sumY += down;
      tx += time * right;
      ty += time * down;
    }
    double spread = n * tt - t * t;
    if (spread > 0) {
      return length(n * tx - t * sumX, n * ty - t * sumY) / spread;
    }
    // All at one time, as where times are rounded: nothing tells how long it took but the rate.
    double distance = length(x[from + 1] - x[from], y[from + 1] - y[from]);
    return distance == 0 ? 0 : distance / intervalMs;
  }

  private static double length(double right, double down) {
    return Math.sqrt(right * right + down * down);
  }
}
