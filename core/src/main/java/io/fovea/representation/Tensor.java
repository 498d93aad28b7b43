package io.fovea.representation;

import java.util.Arrays;

/** A dense array of floats in row-major order (the last index runs fastest). */
public final class Tensor {
  private final float[] values;
  private final int[] shape;

  /**
   * @param values the numbers; not copied, since a data set is made of these
   * @param shape for example {channels, height, width}
   */
  public Tensor(float[] values, int... shape) {
    int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (size != values.length) {
      throw new IllegalArgumentException(
          "%d values do not fill shape %s".formatted(values.length, Arrays.toString(shape)));
    }
    this.values = values;
    this.shape = shape.clone();
  }

  /** The numbers themselves, not a copy. */
  public float[] values() {
    return values;
  }

  public int[] shape() {
    return shape.clone();
  }

  /** The value at an index, for example {@code at(channel, row, column)}. */
  public float at(int... index) {
    int place = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      place = place * shape[axis] + index[axis];
    }
    return values[place];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Tensor" + Arrays.toString(shape);
  }
}
