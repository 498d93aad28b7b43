package io.fovea.data;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.Sample;
import java.util.Arrays;
import java.util.List;

/** The class indices of some samples; {@link #UNKNOWN} where a sample has no label. */
public final class ClassIndices implements Targets {
  /** The class of a sample without a label, which can be predicted but not learned. */
  public static final int UNKNOWN = -1;

  private final int[] indices;

  private ClassIndices(int[] indices) {
    this.indices = indices;
  }

  public static ClassIndices of(int... indices) {
    return new ClassIndices(indices.clone());
  }

  /** Those of the samples, in their order. */
  public static ClassIndices of(List<Sample> samples) {
    return new ClassIndices(samples.stream().mapToInt(ClassIndices::index).toArray());
  }

  private static int index(Sample sample) {
    return sample.target() instanceof NoTarget ? UNKNOWN : ((ClassTarget) sample.target()).index();
  }

  @Override
  public int size() {
    return indices.length;
  }

  /** A copy of all indices. */
  public int[] toArray() {
    return indices.clone();
  }

  public int get(int i) {
    return indices[i];
  }

  @Override
  public ClassIndices at(int[] order, int from, int to) {
    int[] picked = new int[to - from];
    for (int i = from; i < to; i++) {
      picked[i - from] = indices[order[i]];
    }
    return new ClassIndices(picked);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClassIndices that && Arrays.equals(indices, that.indices);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(indices);
  }

  @Override
  public String toString() {
    return "classes";
  }
}
