package io.fovea.app.inspect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers and texts as a person reads them, the same in every locale. */
final class Words {
  /** No line is longer. */
  static final int LINE = 100;

  private static final Pattern WORD = Pattern.compile("[^ \\p{Cntrl}]+");
  private static final MathContext DIGITS = new MathContext(4);
  private static final List<String> BYTES = List.of("bytes", "KiB", "MiB", "GiB", "TiB");
  private static final double KIB = 1024;
  private static final double LARGEST_PLAIN = 1e9;
  private static final double SMALLEST_PLAIN = 1e-4;

  private Words() {}

  /** For example 114,447. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** For example "1 scanpath" and "12 scanpaths". */
  static String count(long count, String thing) {
    return count(count) + " " + thing + (count == 1 ? "" : "s");
  }

  /** Four digits that matter: 0.1334, 221.5, 1,806; a dash where there is no number. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    double size = Math.abs(value);
    if (size >= LARGEST_PLAIN || (size > 0 && size < SMALLEST_PLAIN)) {
      return String.format(Locale.ROOT, "%.3g", value);
    }
    if (size >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return plain(value);
  }

  private static String plain(double value) {
    BigDecimal rounded = new BigDecimal(value, DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** For example 44.2 %; of nothing a dash. */
  static String share(long count, long whole) {
    if (whole == 0) {
      return "-";
    }
    double percent = 100.0 * count / whole;
    if (count > 0 && percent < 0.05) {
      return "<0.1 %";
    }
    return String.format(Locale.ROOT, "%.1f %%", percent);
  }

  /** For example 26.5 MiB. */
  static String bytes(double bytes) {
    double value = bytes;
    int unit = 0;
    for (; value >= KIB && unit < BYTES.size() - 1; unit++) {
      value /= KIB;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, BYTES.get(unit));
  }

  /** A bar of at most so many characters; what there is at all shows. */
  static String bar(long count, long largest, int most) {
    if (count == 0 || largest == 0) {
      return "";
    }
    return "#".repeat((int) Math.max(1, Math.round((double) most * count / largest)));
  }

  /** At most so many characters, and no line ends or other control characters. */
  static String cut(String text, int most) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= most ? line : line.substring(0, most - 3) + "...";
  }

  /**
   * Lines of at most {@link #LINE} characters, but for words that are longer; what is continued has
   * a deeper indent.
   */
  static List<String> wrapped(String indent, String text) {
    return text.lines().flatMap(line -> wrappedLine(indent, line).stream()).toList();
  }

  private static List<String> wrappedLine(String indent, String text) {
    List<String> lines = new ArrayList<>();
    String deeper = indent + " ".repeat(text.length() - text.stripLeading().length());
    StringBuilder line = new StringBuilder(deeper);
    boolean empty = true;
    for (String word : WORD.matcher(text).results().map(MatchResult::group).toList()) {
      if (!empty && line.length() + 1 + word.length() > LINE) {
        lines.add(line.toString());
        line = new StringBuilder(deeper).append("  ");
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
