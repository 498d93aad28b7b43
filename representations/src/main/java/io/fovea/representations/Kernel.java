package io.fovea.representations;

/**
 * The Gaussian kernel of a density: covariance = sample covariance (divisor n - 1) times n^(-1/3),
 * held as its Cholesky factor ((l11, 0), (l21, l22)).
 *
 * <p>Fixations on a slanted line have a singular covariance, and rounding would decide what comes
 * out. They are told by 1 - correlation^2 &lt;= 1e-9; then the variance of half a pixel (the blur
 * of {@link DegenerateHeatmap}) and a millionth of the data's own variance are added on each axis:
 * a line is drawn about a pixel wide, and a line far longer than the image still has a sound
 * factor.
 *
 * @param l11 standard deviation of the kernel along x
 * @param l21 slope of the kernel's y on the whitened x
 * @param l22 standard deviation of the kernel's y given x
 */
record Kernel(double l11, double l21, double l22) {
  private static final double SINGULAR = 1e-9;
  private static final double RIDGE_PX = 0.5;
  private static final double RELATIVE_RIDGE = 1e-6;

  /**
   * @param places at least two different x and two different y
   * @param pitchX distance between columns
   * @param pitchY distance between rows
   */
  static Kernel of(Places places, double pitchX, double pitchY) {
    int n = places.size();
    double meanX = 0;
    double meanY = 0;
    for (int k = 0; k < n; k++) {
      meanX += places.x(k) / n;
      meanY += places.y(k) / n;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int k = 0; k < n; k++) {
      double dx = places.x(k) - meanX;
      double dy = places.y(k) - meanY;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
    double scott = Math.pow(n, -1.0 / 3) / (n - 1);
    return of(xx * scott, xy * scott, yy * scott, pitchX, pitchY);
  }

  private static Kernel of(double xx, double xy, double yy, double pitchX, double pitchY) {
    boolean singular = xx * yy - xy * xy <= SINGULAR * xx * yy;
    return singular
        ? factor(xx + ridge(xx, pitchX), xy, yy + ridge(yy, pitchY))
        : factor(xx, xy, yy);
  }

  private static double ridge(double variance, double pitch) {
    double halfPixel = RIDGE_PX * pitch;
    return halfPixel * halfPixel + RELATIVE_RIDGE * variance;
  }

  private static Kernel factor(double xx, double xy, double yy) {
    double l11 = Math.sqrt(xx);
    double l21 = xy / l11;
    return new Kernel(l11, l21, Math.sqrt(yy - l21 * l21));
  }

  /** The height of one kernel: 1 / (2 pi sqrt(determinant of the covariance)). */
  double peak() {
    return 1 / (2 * Math.PI * l11 * l22);
  }
}
