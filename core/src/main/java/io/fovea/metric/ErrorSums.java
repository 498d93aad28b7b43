package io.fovea.metric;

/**
 * What the measures of one target's predictions are made of, gathered one by one in double
 * precision. The truth's spread is gathered around its running mean (Welford 1962): sums of squares
 * of large numbers would cancel.
 */
final class ErrorSums {
  private long count;
  private double mean;
  private double spread;
  private double squares;
  private double sizes;

  public void add(double truth, double predicted) {
    count++;
    double before = truth - mean;
    mean += before / count;
    spread += before * (truth - mean);
    double error = predicted - truth;
    squares += error * error;
    sizes += Math.abs(error);
  }

  /** The mean squared error. */
  public double mse() {
    return squares / count;
  }

  /** The root of {@link #mse}, in the target's unit. */
  public double rmse() {
    return Math.sqrt(mse());
  }

  /** The mean absolute error, in the target's unit. */
  public double mae() {
    return sizes / count;
  }

  /**
   * The coefficient of determination, 1 - (sum of squared errors) / (sum of squared distances from
   * the truth's mean). As in scikit-learn: of a truth that is everywhere the same it is 1 if every
   * prediction is right and 0 otherwise, of fewer than two examples it is NaN.
   */
  public double r2() {
    if (count < 2 || Double.isNaN(squares)) {
      return Double.NaN;
    }
    return spread > 0 ? 1 - squares / spread : squares == 0 ? 1 : 0;
  }
}
