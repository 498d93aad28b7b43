package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.Locale;

/**
 * How many of some numbers are not finite.
 *
 * @param numbers how many there are
 * @param nan how many are NaN
 * @param infinite how many are infinite
 * @param largest the largest finite |x|, 0 if there is none
 */
record Finiteness(int numbers, int nan, int infinite, float largest) {
  static final Finiteness NOTHING = new Finiteness(0, 0, 0, 0);

  /** Of some of the numbers. */
  static Finiteness of(float[] values, int from, int to) {
    int nan = 0;
    int infinite = 0;
    float largest = 0;
    for (int i = from; i < to; i++) {
      float size = Math.abs(values[i]);
      if (size <= Float.MAX_VALUE) {
        largest = Math.max(largest, size);
      } else if (Float.isNaN(size)) {
        nan++;
      } else {
        infinite++;
      }
    }
    return new Finiteness(to - from, nan, infinite, largest);
  }

  /**
   * Of a copy in Java, so that the engine's graph knows nothing of it; whole numbers are finite.
   */
  static Finiteness of(NDArray array) {
    if (array.getDataType() != DataType.FLOAT32) {
      return NOTHING;
    }
    float[] values = array.toFloatArray();
    return of(values, 0, values.length);
  }

  /** Of all arrays together. */
  static Finiteness of(NDList arrays) {
    return arrays.stream().map(Finiteness::of).reduce(NOTHING, Finiteness::plus);
  }

  private Finiteness plus(Finiteness other) {
    return new Finiteness(
        numbers + other.numbers,
        nan + other.nan,
        infinite + other.infinite,
        Math.max(largest, other.largest));
  }

  boolean isFinite() {
    return nan + infinite == 0;
  }

  /** What is there beside finite numbers. */
  String what() {
    return nan > 0 ? "NaN" : "infinity";
  }

  /** For example {@code 3 of 640 numbers}. */
  String share() {
    return nan + infinite + " of " + numbers + (numbers == 1 ? " number" : " numbers");
  }

  /** For example {@code largest |x| 3.1e+38}. */
  String size() {
    return String.format(Locale.ROOT, "largest |x| %.3g", largest);
  }
}
