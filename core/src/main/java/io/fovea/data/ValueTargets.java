package io.fovea.data;

import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.spec.FoveaException;
import java.util.Arrays;
import java.util.List;

/**
 * One or several numbers for each of some samples: floats of shape (B, K), NaN where a sample has
 * no target.
 */
public final class ValueTargets implements Targets {
  private final int width;
  private final float[] rows;

  private ValueTargets(int width, float[] rows) {
    this.width = width;
    this.rows = rows;
  }

  /**
   * Rows of numbers.
   *
   * @param width how many numbers each sample has, K
   * @param rows B times K numbers, a sample's beside each other
   */
  public static ValueTargets of(int width, float... rows) {
    if (width < 1 || rows.length % width != 0) {
      throw new IllegalArgumentException(
          "%d numbers do not fill rows of %d".formatted(rows.length, width));
    }
    return new ValueTargets(width, rows.clone());
  }

  /** Those of the samples, in their order. */
  static ValueTargets of(TargetNames names, List<Sample> samples) {
    int width = names.names().size();
    float[] rows = new float[Math.multiplyExact(samples.size(), width)];
    for (int i = 0; i < samples.size(); i++) {
      if (samples.get(i).target() instanceof NoTarget) {
        Arrays.fill(rows, i * width, (i + 1) * width, Float.NaN);
        continue;
      }
      List<Double> values = ((ValuesTarget) samples.get(i).target()).values();
      for (int k = 0; k < width; k++) {
        rows[i * width + k] = number(values.get(k), names.names().get(k), samples.get(i));
      }
    }
    return new ValueTargets(width, rows);
  }

  private static float number(double value, String name, Sample sample) {
    float number = (float) value;
    if (!Float.isFinite(number)) {
      throw new FoveaException(
          "target '%s' of scanpath %s: must be a number of at most 3.4e38 either way, got %s"
              .formatted(name, sample.scanpath().key(), value));
    }
    return number;
  }

  @Override
  public int size() {
    return rows.length / width;
  }

  /** How many numbers each sample has, K. */
  public int width() {
    return width;
  }

  public float get(int sample, int number) {
    return rows[sample * width + number];
  }

  /** A copy of all numbers, a sample's beside each other: (B, K) in row-major order. */
  public float[] rows() {
    return rows.clone();
  }

  @Override
  public ValueTargets at(int[] order, int from, int to) {
    float[] picked = new float[(to - from) * width];
    for (int i = from; i < to; i++) {
      System.arraycopy(rows, order[i] * width, picked, (i - from) * width, width);
    }
    return new ValueTargets(width, picked);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueTargets that
        && width == that.width
        && Arrays.equals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(rows);
  }

  @Override
  public String toString() {
    return "numbers";
  }
}
