package io.fovea.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of {@link io.fovea.spec.Check}'s rules as JSON Schema's bounds. */
final class SchemaBounds {
  private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?)";
  private static final Pattern BETWEEN =
      Pattern.compile("must be between " + NUMBER + " and " + NUMBER);
  private static final Pattern ABOVE = Pattern.compile("must be > " + NUMBER);
  private static final Pattern FROM = Pattern.compile("must be >= " + NUMBER);
  private static final Pattern HALF_OPEN =
      Pattern.compile("must be in \\[" + NUMBER + ", " + NUMBER + "\\)");

  private SchemaBounds() {}

  /** Empty for a rule in other words. */
  static Map<String, Object> of(String rule) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    put(bounds, BETWEEN.matcher(rule), "minimum", "maximum");
    put(bounds, HALF_OPEN.matcher(rule), "minimum", "exclusiveMaximum");
    put(bounds, ABOVE.matcher(rule), "exclusiveMinimum");
    put(bounds, FROM.matcher(rule), "minimum");
    return bounds;
  }

  private static void put(Map<String, Object> bounds, Matcher rule, String... names) {
    if (rule.find()) {
      for (int i = 0; i < names.length; i++) {
        bounds.put(names[i], Double.valueOf(rule.group(i + 1)));
      }
    }
  }
}
