package io.fovea.network;

import ai.djl.ndarray.types.Shape;
import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;

/**
 * The square window that a convolution or pooling moves over an image: its settings' rules and the
 * size of what comes out, floor((size + 2 padding - dilation (kernel - 1) - 1) / stride) + 1.
 *
 * @param kernelSize pixels on a side
 * @param stride pixels from one window to the next
 * @param padding pixels added on each of the four sides
 * @param dilation pixels from one of the kernel's taps to the next
 */
public record Window(int kernelSize, int stride, int padding, int dilation) {
  public Window {
    Check.positive("kernelSize", kernelSize);
    Check.positive("stride", stride);
    Check.notNegative("padding", padding);
    Check.positive("dilation", dilation);
  }

  /**
   * The size of the output, (channels, height, width).
   *
   * @param image (C, H, W)
   * @throws FoveaException if {@code image} is no image, or smaller than the window
   */
  public Shape over(Shape image, long channels) {
    requireImage(image);
    if (after(image.get(1)) < 1 || after(image.get(2)) < 1) {
      throw new FoveaException(
          "the image %dx%d is too small for kernel_size %d with padding %d%s"
              .formatted(
                  image.get(1),
                  image.get(2),
                  kernelSize,
                  padding,
                  dilation == 1 ? "" : " and dilation " + dilation));
    }
    return new Shape(channels, after(image.get(1)), after(image.get(2)));
  }

  private long after(long size) {
    return Math.floorDiv(size + 2L * padding - (long) dilation * (kernelSize - 1) - 1, stride) + 1;
  }

  /** Refuses what is not (C, H, W) with fixed sizes. */
  public static void requireImage(Shape shape) {
    if (shape.dimension() != 3 || shape.get(0) < 1 || shape.get(1) < 1 || shape.get(2) < 1) {
      throw new FoveaException(
          "needs an image (channels, height, width) of a fixed size, got " + shape);
    }
  }

  public Shape kernelShape() {
    return new Shape(kernelSize, kernelSize);
  }

  public Shape strideShape() {
    return new Shape(stride, stride);
  }

  public Shape paddingShape() {
    return new Shape(padding, padding);
  }

  public Shape dilationShape() {
    return new Shape(dilation, dilation);
  }
}
