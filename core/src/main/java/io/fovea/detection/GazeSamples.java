package io.fovea.detection;

/** What an eye tracker recorded in one trial, in time order. Immutable by agreement. */
public final class GazeSamples {
  private final double[] timeMs;
  private final double[] x;
  private final double[] y;

  /**
   * @param timeMs milliseconds, ascending
   * @param x horizontal places in the data's unit; NaN where the sample is missing
   * @param y vertical places in the data's unit; NaN where the sample is missing
   */
  public GazeSamples(double[] timeMs, double[] x, double[] y) {
    if (x.length != timeMs.length || y.length != timeMs.length) {
      throw new IllegalArgumentException(
          "timeMs, x and y must be equally long, got %d, %d, %d"
              .formatted(timeMs.length, x.length, y.length));
    }
    this.timeMs = timeMs;
    this.x = x;
    this.y = y;
  }

  public int size() {
    return timeMs.length;
  }

  public double timeMs(int i) {
    return timeMs[i];
  }

  public double x(int i) {
    return x[i];
  }

  public double y(int i) {
    return y[i];
  }

  /** Whether the tracker lost the eye: a blink, a look away. */
  public boolean isMissing(int i) {
    return !(Double.isFinite(x[i]) && Double.isFinite(y[i]));
  }
}
