package io.fovea.scanpath;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * What tells one scanpath from another, for example (participant, text). Components are typed: a
 * {@link Double} or a {@link String}; they are compared as such and never joined into one string.
 */
public record ScanpathKey(List<Comparable<?>> values) implements Comparable<ScanpathKey> {
  /** Numbers by value, before text by code point. */
  public static final Comparator<Comparable<?>> BY_VALUE = ScanpathKey::compareValues;

  public ScanpathKey {
    values = List.copyOf(values);
  }

  public static ScanpathKey of(Comparable<?>... values) {
    return new ScanpathKey(List.of(values));
  }

  /** The value as a number if the text is one, else the text itself. */
  public static Comparable<?> typed(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) && !text.matches(".*[dDfFxX]\\s*")
          ? (Comparable<?>) number
          : text;
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static int compareValues(Comparable<?> a, Comparable<?> b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x.compareTo(y);
    }
    if (a instanceof Double) {
      return -1;
    }
    if (b instanceof Double) {
      return 1;
    }
    return compareCodePoints(a.toString(), b.toString());
  }

  private static int compareCodePoints(String a, String b) {
    var left = a.codePoints().iterator();
    var right = b.codePoints().iterator();
    while (left.hasNext() && right.hasNext()) {
      int difference = Integer.compare(left.nextInt(), right.nextInt());
      if (difference != 0) {
        return difference;
      }
    }
    return Boolean.compare(left.hasNext(), right.hasNext());
  }

  @Override
  public int compareTo(ScanpathKey other) {
    Iterator<Comparable<?>> mine = values.iterator();
    Iterator<Comparable<?>> theirs = other.values.iterator();
    while (mine.hasNext() && theirs.hasNext()) {
      int difference = compareValues(mine.next(), theirs.next());
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(values.size(), other.values.size());
  }

  /** Text of one value as a person writes it: {@code 3} rather than {@code 3.0}. */
  public static String text(Comparable<?> value) {
    return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
        ? Long.toString(d.longValue())
        : value.toString();
  }

  @Override
  public String toString() {
    return "(" + String.join(", ", values.stream().map(ScanpathKey::text).toList()) + ")";
  }
}
