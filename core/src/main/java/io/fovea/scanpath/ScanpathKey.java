package io.fovea.scanpath;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What tells one scanpath from another, for example (participant, text). Components are typed: a
 * {@link Double} or a {@link String}; they are compared as such and never joined into one string.
 */
public record ScanpathKey(List<Comparable<?>> values) implements Comparable<ScanpathKey> {
  /** Numbers by value, before text by code point. */
  public static final Comparator<Comparable<?>> BY_VALUE = ScanpathKey::compareValues;

  // No zeros to spare in front or at the end, but for the ".0" that programs write after integers.
  private static final Pattern CANONICAL_NUMBER =
      Pattern.compile("(?!-0(\\.0)?$)-?(0|[1-9][0-9]*)(\\.0|\\.[0-9]*[1-9])?");
  // 15 significant digits always survive a double.
  private static final int MAX_DIGITS = 15;

  public ScanpathKey {
    values = List.copyOf(values);
  }

  public static ScanpathKey of(Comparable<?>... values) {
    return new ScanpathKey(List.of(values));
  }

  /**
   * The value as a number if the text is a decimal number of at most 15 digits as programs write
   * it, else the text itself. {@code 2} and {@code 2.0} are one value, since a column of integers
   * turns into the latter when a table with gaps is exported. Nothing else is merged: {@code 1.10}
   * (which may come after {@code 1.9}), {@code 2.00}, {@code 007}, {@code -0}, {@code 1e5} and long
   * numeric identifiers stay text, so that two identifiers that differ are never taken for one.
   */
  public static Comparable<?> typed(String text) {
    boolean number =
        text.length() <= MAX_DIGITS + 2
            && CANONICAL_NUMBER.matcher(text).matches()
            && text.chars().filter(Character::isDigit).count() <= MAX_DIGITS;
    if (!number) {
      return text;
    }
    return Double.parseDouble(text);
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
    int same = 0;
    int shorter = Math.min(a.length(), b.length());
    while (same < shorter && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    if (same == shorter) {
      return Integer.compare(a.length(), b.length());
    }
    char left = a.charAt(same);
    char right = b.charAt(same);
    return Character.isSurrogate(left) || Character.isSurrogate(right)
        ? compareWithSurrogates(a, b)
        : Character.compare(left, right);
  }

  private static int compareWithSurrogates(String a, String b) {
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

  /**
   * Text of one value as a person writes it: {@code 3} rather than {@code 3.0}. Reading it with
   * {@link #typed} gives the value back.
   */
  public static String text(Comparable<?> value) {
    if (!(value instanceof Double d)) {
      return value.toString();
    }
    return d == Math.rint(d) && Math.abs(d) < 1e15
        ? Long.toString(d.longValue())
        : new BigDecimal(d.toString()).stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return "(" + String.join(", ", values.stream().map(ScanpathKey::text).toList()) + ")";
  }
}
