package io.fovea.objective;

import ai.djl.ndarray.NDArray;

/** The mean of (prediction - target)^2 over all elements. */
public final class MeanSquaredError {
  private MeanSquaredError() {}

  /**
   * A scalar with a gradient.
   *
   * @throws IllegalArgumentException if the shapes differ: (B) against (B, 1) would broadcast to B
   *     x B differences
   */
  public static NDArray loss(NDArray prediction, NDArray target) {
    if (!prediction.getShape().equals(target.getShape())) {
      throw new IllegalArgumentException(
          "prediction " + prediction.getShape() + " and target " + target.getShape() + " differ");
    }
    return prediction.sub(target).square().mean();
  }
}
