package io.fovea.app.represent;

/**
 * What an element of a numpy array is.
 *
 * @param descr numpy's word for it, for example {@code <f4}
 * @param bytes how many bytes an element takes
 */
record NpyType(String descr, int bytes) {
  /** A float, 4 bytes. */
  static final NpyType FLOAT32 = new NpyType("<f4", Float.BYTES);

  /** A double, 8 bytes. */
  static final NpyType FLOAT64 = new NpyType("<f8", Double.BYTES);

  /** An int, 4 bytes. */
  static final NpyType INT32 = new NpyType("<i4", Integer.BYTES);

  /** A long, 8 bytes. */
  static final NpyType INT64 = new NpyType("<i8", Long.BYTES);

  /**
   * Text of at most so many code points, in UTF-32 filled up with zeros. Of no code points at all
   * some versions of numpy make no array, so there is room for one at least.
   */
  static NpyType text(int codePoints) {
    int length = Math.max(1, codePoints);
    return new NpyType("<U" + length, Math.multiplyExact(length, Integer.BYTES));
  }
}
