package io.fovea.scanpath;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The numbers of some fixations in time order, an array per column. The arrays are handed over and
 * out without a copy, since a large table has 10^8 fixations: treat them as constants.
 */
public final class FixationColumns implements FixationStore {
  private final double[] x;
  private final double[] y;
  private final double[] durationMs;
  private final double[] startMs;
  private final double[][] features;

  /**
   * @param x horizontal places
   * @param y vertical places
   * @param durationMs durations in milliseconds; NaN where there is none
   * @param startMs when each fixation began, in milliseconds; empty where that is not known
   * @param features an array for each further column of numbers
   */
  public FixationColumns(
      double[] x, double[] y, double[] durationMs, double[] startMs, double[]... features) {
    this.x = x;
    this.y = y;
    this.durationMs = durationMs;
    this.startMs = startMs;
    this.features = features.clone();
    Stream.concat(Stream.of(y, durationMs), Stream.of(features))
        .forEach(column -> checkLength(column.length));
    if (startMs.length > 0) {
      checkLength(startMs.length);
    }
  }

  private void checkLength(int length) {
    if (length != x.length) {
      throw new IllegalArgumentException(
          "all columns must be equally long, got %d numbers beside %d".formatted(length, x.length));
    }
  }

  /** Places and durations alone. */
  public static FixationColumns of(double[] x, double[] y, double[] durationMs) {
    return new FixationColumns(x, y, durationMs, new double[0]);
  }

  @Override
  public int size() {
    return x.length;
  }

  @Override
  public FixationColumns load() {
    return this;
  }

  public double[] x() {
    return x;
  }

  public double[] y() {
    return y;
  }

  public double[] durationMs() {
    return durationMs;
  }

  /** Empty where no start is known. */
  public double[] startMs() {
    return startMs;
  }

  /** How many further columns there are. */
  public int features() {
    return features.length;
  }

  public double[] feature(int column) {
    return features[column];
  }

  /** The same fixations at other places. */
  public FixationColumns places(double[] otherX, double[] otherY) {
    return new FixationColumns(otherX, otherY, durationMs, startMs, features);
  }

  /** The same fixations with other durations in milliseconds. */
  public FixationColumns durations(double[] otherDurationMs) {
    return new FixationColumns(x, y, otherDurationMs, startMs, features);
  }

  /** The fixations at these places of the arrays, in this order. */
  public FixationColumns at(int... places) {
    double[][] picked =
        Stream.of(features).map(column -> at(places, column)).toArray(double[][]::new);
    double[] starts = startMs.length == 0 ? startMs : at(places, startMs);
    return new FixationColumns(
        at(places, x), at(places, y), at(places, durationMs), starts, picked);
  }

  private static double[] at(int[] places, double[] column) {
    return Arrays.stream(places).mapToDouble(place -> column[place]).toArray();
  }

  /** Equal if every number is equal (bit by bit, so NaN equals NaN). */
  @Override
  public boolean equals(Object other) {
    return other instanceof FixationColumns that
        && Arrays.equals(x, that.x)
        && Arrays.equals(y, that.y)
        && Arrays.equals(durationMs, that.durationMs)
        && Arrays.equals(startMs, that.startMs)
        && Arrays.deepEquals(features, that.features);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
  }

  @Override
  public String toString() {
    return size() + " fixations";
  }
}
