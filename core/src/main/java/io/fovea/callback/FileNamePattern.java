package io.fovea.callback;

import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A checkpoint's file name with places to fill in: {@code {step}}, {@code {valid_loss:.2f}}. */
final class FileNamePattern {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}:]+)(?::\\.(\\d)f)?\\}");
  private static final MathContext DIGITS = new MathContext(4);

  private FileNamePattern() {}

  /** Refuses what cannot be a file's name. */
  static void check(String setting, String pattern) {
    Check.notBlank(setting, pattern);
    String rest = PLACE.matcher(pattern).replaceAll("x");
    Check.that(
        !rest.matches("(?s).*[{}/\\\\:\\p{Cntrl}].*") && !rest.startsWith("."),
        setting,
        "must be a file name with places such as {epoch}, {valid_loss} or {valid_loss:.2f}",
        "\"" + pattern + "\"");
    Check.that(
        !pattern.equals("last") && !pattern.equals("exception"),
        setting,
        "must not be that of another file",
        "\"" + pattern + "\"");
  }

  /**
   * The name for these values.
   *
   * @throws FoveaException if a place names nothing that was measured
   */
  static String fill(String pattern, int epoch, long step, Map<String, Double> metrics) {
    Matcher place = PLACE.matcher(pattern);
    return place.replaceAll(
        found -> {
          String name = found.group(1);
          if (name.equals("epoch")) {
            return Integer.toString(epoch);
          }
          if (name.equals("step")) {
            return Long.toString(step);
          }
          if (!metrics.containsKey(name)) {
            var known = new TreeSet<>(metrics.keySet());
            throw new FoveaException(
                "model_checkpoint.filename: " + Suggestions.unknown("metric", name, known));
          }
          return text(metrics.get(name), found.group(2));
        });
  }

  private static String text(double value, String digits) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    return digits == null
        ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
        : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
