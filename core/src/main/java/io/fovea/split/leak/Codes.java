package io.fovea.split.leak;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Values numbered in the order in which they first occur. */
final class Codes {
  private final int[] codes;
  private final int size;

  private Codes(int[] codes, int size) {
    this.codes = codes;
    this.size = size;
  }

  static Codes of(int n, IntFunction<?> value) {
    Map<Object, Integer> codeOf = new HashMap<>();
    int[] codes = new int[n];
    for (int i = 0; i < n; i++) {
      codes[i] = codeOf.computeIfAbsent(value.apply(i), unseen -> codeOf.size());
    }
    return new Codes(codes, codeOf.size());
  }

  /** Equal numbers are one value. */
  static Codes of(double... numbers) {
    return of(numbers.length, i -> numbers[i] + 0.0);
  }

  /** The number of the value that stands at a place. */
  int code(int i) {
    return codes[i];
  }

  /** How many values there are. */
  int size() {
    return size;
  }

  int length() {
    return codes.length;
  }

  /** How often each value occurs. */
  int[] counts() {
    int[] counts = new int[size];
    IntStream.of(codes).forEach(code -> counts[code]++);
    return counts;
  }

  /**
   * What each value determines of another row of values: the other value that always stands with
   * it; -1 where several do.
   */
  int[] determines(Codes other) {
    int[] determined = new int[size];
    boolean[] seen = new boolean[size];
    for (int i = 0; i < codes.length; i++) {
      int code = codes[i];
      if (!seen[code]) {
        seen[code] = true;
        determined[code] = other.codes[i];
      } else if (determined[code] != other.codes[i]) {
        determined[code] = -1;
      }
    }
    return determined;
  }

  /** The values at some places only, numbered anew. */
  Codes at(int... places) {
    return of(places.length, place -> codes[places[place]]);
  }
}
