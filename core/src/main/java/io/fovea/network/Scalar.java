package io.fovea.network;

import ai.djl.ndarray.NDArray;

/**
 * A number as an array, for products, quotients and powers of what has a gradient.
 *
 * <p>DJL's {@code x.mul(Number)} and its like make such an array, too, and close it at once; its
 * memory is then Java's to free. PyTorch still reads it for the gradient: after a garbage
 * collection it finds whatever stands there by then. This one lives as long as {@code x}'s manager,
 * in a training step until the step's end.
 */
public final class Scalar {
  private Scalar() {}

  /**
   * The number.
   *
   * @param beside the array that it will be combined with; gives the manager and the device
   * @return shape ()
   */
  public static NDArray of(NDArray beside, double number) {
    return beside.getManager().create((float) number);
  }
}
