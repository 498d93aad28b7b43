package io.fovea.objective;

import ai.djl.ndarray.NDArray;
import io.fovea.network.Scalar;
import io.fovea.spec.Check;

/**
 * The mean of a {@link RegressionLoss} over all elements, with PyTorch's semantics of MSELoss,
 * L1Loss and HuberLoss.
 *
 * @param delta where {@link RegressionLoss#HUBER} turns from square to straight; the others have
 *     none
 */
public record ErrorCost(RegressionLoss loss, double delta) {
  public ErrorCost {
    Check.positive("delta", delta);
  }

  public ErrorCost(RegressionLoss loss) {
    this(loss, 1);
  }

  /**
   * A scalar with a gradient.
   *
   * @throws IllegalArgumentException if the shapes differ: (B) against (B, 1) would broadcast to B
   *     x B differences
   */
  public NDArray mean(NDArray prediction, NDArray target) {
    if (!prediction.getShape().equals(target.getShape())) {
      throw new IllegalArgumentException(
          "prediction " + prediction.getShape() + " and target " + target.getShape() + " differ");
    }
    NDArray error = prediction.sub(target);
    return switch (loss) {
      case MSE -> error.square().mean();
      case MAE -> error.abs().mean();
      case HUBER -> {
        // With c = e clipped to +-delta, both branches of the formula are c (e - c / 2).
        NDArray clipped = error.clip(-delta, delta);
        yield clipped.mul(error.sub(clipped.mul(Scalar.of(error, 0.5)))).mean();
      }
    };
  }

  /** What one error costs, in double precision. */
  public double of(double error) {
    double size = Math.abs(error);
    return switch (loss) {
      case MSE -> error * error;
      case MAE -> size;
      case HUBER -> size <= delta ? error * error / 2 : delta * (size - delta / 2);
    };
  }
}
