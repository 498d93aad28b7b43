package io.fovea.representation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The shape of what a representation gives for one scanpath: (C, H, W) for images, (T, F) for
 * sequences. A size of {@link #VARIABLE} differs from scanpath to scanpath.
 */
public record TensorShape(List<Integer> sizes) {
  /** A size that each scanpath decides. */
  public static final int VARIABLE = -1;

  public TensorShape {
    sizes = List.copyOf(sizes);
  }

  public static TensorShape of(int... sizes) {
    return new TensorShape(Arrays.stream(sizes).boxed().toList());
  }

  public int size(int axis) {
    return sizes.get(axis);
  }

  public int rank() {
    return sizes.size();
  }

  /** The same but for one size. */
  public TensorShape withSize(int axis, int size) {
    List<Integer> changed = new ArrayList<>(sizes);
    changed.set(axis, size);
    return new TensorShape(changed);
  }

  /** Whether some size differs from scanpath to scanpath. */
  public boolean isVariable() {
    return sizes.contains(VARIABLE);
  }

  /** Whether a scanpath's shape is one that this shape promises. */
  public boolean allows(TensorShape given) {
    return rank() == given.rank()
        && IntStream.range(0, rank())
            .allMatch(axis -> size(axis) == VARIABLE || size(axis) == given.size(axis));
  }

  @Override
  public String toString() {
    return sizes.stream()
        .map(size -> size == VARIABLE ? "*" : size.toString())
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
