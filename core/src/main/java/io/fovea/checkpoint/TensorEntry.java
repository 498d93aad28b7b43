package io.fovea.checkpoint;

import io.fovea.spec.Suggestions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a header says of one tensor: the bytes {@code [from, to)} after the header.
 *
 * @param type as it stands there, which may be none of {@link Dtype}
 */
record TensorEntry(String type, List<Long> shape, long from, long to) {
  Dtype dtype(String name) throws DamagedException {
    return Arrays.stream(Dtype.values())
        .filter(known -> known.name().equals(type))
        .findAny()
        .orElseThrow(() -> new DamagedException("tensor '" + name + "': " + unknown()));
  }

  private String unknown() {
    return Suggestions.unknown(
        "dtype", type, Arrays.stream(Dtype.values()).map(Dtype::name).toList());
  }

  /**
   * Holds the tensors to the format's rules: one directly after another, as many bytes as their
   * shapes say, together all bytes that follow the header.
   */
  static void checkLayout(Map<String, TensorEntry> tensors, long bytes) throws DamagedException {
    List<Map.Entry<String, TensorEntry>> inOrder =
        tensors.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<String, TensorEntry> e) -> e.getValue().from())
                    .thenComparingLong(e -> e.getValue().to()))
            .toList();
    long at = 0;
    for (Map.Entry<String, TensorEntry> entry : inOrder) {
      TensorEntry tensor = entry.getValue();
      if (tensor.from != at || tensor.to < at || tensor.to > bytes) {
        throw new DamagedException(
            "is damaged: tensor '%s' must begin at byte %d of %d and end within, it is said to be at [%d, %d)"
                .formatted(entry.getKey(), at, bytes, tensor.from, tensor.to));
      }
      tensor.checkSize(entry.getKey());
      at = tensor.to;
    }
    if (at != bytes) {
      throw new DamagedException(
          "is damaged: its tensors take %d bytes, but %d follow the header".formatted(at, bytes));
    }
  }

  private void checkSize(String name) throws DamagedException {
    try {
      long count = shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
      boolean sizes = shape.stream().allMatch(size -> size >= 0);
      if (sizes && Math.multiplyExact(count, dtype(name).bytes) == to - from) {
        Math.toIntExact(count); // what a Java array can hold
        return;
      }
    } catch (ArithmeticException e) {
      // Said below: such a tensor fits nowhere.
    }
    throw new DamagedException(
        "is damaged: tensor '%s' of shape %s cannot take %d bytes of %s"
            .formatted(name, shape, to - from, type));
  }
}
