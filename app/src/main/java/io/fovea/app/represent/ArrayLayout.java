package io.fovea.app.represent;

import io.fovea.representation.Representation;
import io.fovea.representation.TensorShape;
import io.fovea.spec.FoveaException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the tensors of one input lie in one array.
 *
 * @param sizes rows, then the sizes of each of them
 */
record ArrayLayout(List<Integer> sizes) {
  ArrayLayout {
    sizes = List.copyOf(sizes);
  }

  /**
   * Refuses what cannot be filled up to one size at its end.
   *
   * @throws FoveaException naming the input
   */
  static void check(String input, Representation representation) {
    TensorShape shape = representation.shape();
    if (shape.sizes().lastIndexOf(TensorShape.VARIABLE) > 0) {
      throw new FoveaException(
          "data.inputs.%s: an array can be written of tensors that differ in their first size alone,"
                  .formatted(input)
              + " but these are "
              + shape);
    }
  }

  /**
   * @param each the shape of a tensor
   * @param lengths where the first size differs, that of every row
   */
  static ArrayLayout of(TensorShape each, int rows, Optional<int[]> lengths) {
    int[] sizes = new int[each.rank() + 1];
    sizes[0] = rows;
    for (int axis = 0; axis < each.rank(); axis++) {
      sizes[axis + 1] = each.size(axis);
    }
    lengths.ifPresent(all -> sizes[1] = Arrays.stream(all).max().orElse(0));
    return new ArrayLayout(Arrays.stream(sizes).boxed().toList());
  }

  long[] shape() {
    return sizes.stream().mapToLong(Integer::longValue).toArray();
  }

  /** How many numbers a row takes. */
  int perRow() {
    return sizes.stream().skip(1).reduce(1, Math::multiplyExact);
  }

  /** A tensor's numbers, and zeros after them where it is shorter than others. */
  float[] filledUp(float[] values) {
    return values.length == perRow() ? values : Arrays.copyOf(values, perRow());
  }

  String words() {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
