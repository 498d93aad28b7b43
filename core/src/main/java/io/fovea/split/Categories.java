package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What each of some samples is, of a few values that several share: its participant, its class, the
 * value of a key column. Values are numbered in their order.
 */
final class Categories {
  private final List<Comparable<?>> values;
  private final int[] codes;

  private Categories(List<Comparable<?>> values, int[] codes) {
    this.values = values;
    this.codes = codes;
  }

  static Categories of(List<Sample> samples, Function<Sample, Comparable<?>> what) {
    Map<Comparable<?>, Integer> codeOf = new HashMap<>();
    samples.forEach(sample -> codeOf.putIfAbsent(what.apply(sample), 0));
    List<Comparable<?>> values = new ArrayList<>(codeOf.keySet());
    values.sort(ScanpathKey.BY_VALUE);
    for (int code = 0; code < values.size(); code++) {
      codeOf.put(values.get(code), code);
    }
    int[] codes = samples.stream().mapToInt(sample -> codeOf.get(what.apply(sample))).toArray();
    return new Categories(values, codes);
  }

  static Categories participants(List<Sample> samples) {
    return of(samples, sample -> sample.scanpath().participant());
  }

  /** How many values there are. */
  int size() {
    return values.size();
  }

  Comparable<?> value(int code) {
    return values.get(code);
  }

  /** The number of the value that the i-th sample has. */
  int code(int i) {
    return codes[i];
  }

  /** How many samples there are. */
  int samples() {
    return codes.length;
  }

  /** How many samples have each value. */
  int[] counts() {
    int[] counts = new int[values.size()];
    for (int code : codes) {
      counts[code]++;
    }
    return counts;
  }

  /** Where each value's samples begin in {@link #membersByValue}; one number more than values. */
  int[] starts() {
    int[] starts = new int[values.size() + 1];
    System.arraycopy(counts(), 0, starts, 1, values.size());
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  /** The places of the samples, value after value, in their order. */
  int[] membersByValue() {
    int[] next = starts();
    int[] members = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      members[next[codes[i]]++] = i;
    }
    return members;
  }

  /** Whether the same samples have the same value in both. */
  boolean sameAs(Categories other) {
    return Arrays.equals(codes, other.codes) && values.equals(other.values);
  }
}
