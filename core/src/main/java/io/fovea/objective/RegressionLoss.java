package io.fovea.objective;

/** What an error e = prediction - target costs. */
public enum RegressionLoss {
  /** e^2. */
  MSE,
  /** |e|. */
  MAE,
  /**
   * e^2 / 2 up to |e| = delta, then delta (|e| - delta / 2): outliers pull no harder (Huber 1964).
   */
  HUBER
}
