package io.fovea.app.represent;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands before the numbers in numpy's {@code .npy} format, version 1.0: a magic word, the
 * header's length, and a Python dictionary of element type, order (rows first) and shape, filled up
 * with spaces so that the numbers begin at a multiple of 64 bytes.
 *
 * <p>Source: the format's definition in numpy.lib.format.
 *
 * @param type what an element is
 * @param shape the sizes of the axes; none for a single element
 */
record NpyHeader(NpyType type, List<Long> shape) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;

  NpyHeader {
    shape = List.copyOf(shape);
    if (shape.stream().anyMatch(size -> size < 0)) {
      throw new IllegalArgumentException("a size below 0 in " + shape);
    }
  }

  static NpyHeader of(NpyType type, long... shape) {
    return new NpyHeader(type, Arrays.stream(shape).boxed().toList());
  }

  /** How many elements there are. */
  long elements() {
    return shape.stream().reduce(1L, Math::multiplyExact);
  }

  /** How long the file is, header included. */
  long fileBytes() {
    return Math.addExact(bytes().length, Math.multiplyExact(elements(), (long) type.bytes()));
  }

  /** The header as it stands in the file. */
  byte[] bytes() {
    String dictionary =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type.descr(), tuple());
    int before = MAGIC.length + Short.BYTES;
    int unfilled = before + dictionary.length() + 1;
    int length = (unfilled + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    String filled = dictionary + " ".repeat(length - unfilled) + "\n";
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .putShort((short) filled.length())
        .put(filled.getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  /** As Python writes it: {@code (2, 3)}, and {@code (2,)} with one axis. */
  private String tuple() {
    String sizes = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "(" + sizes + (shape.size() == 1 ? ",)" : ")");
  }
}
