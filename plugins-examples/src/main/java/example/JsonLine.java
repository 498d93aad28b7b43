package example;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One log call as a JSON object on one line; see {@link JsonlLogger}. */
final class JsonLine {
  private JsonLine() {}

  static String of(Map<String, Double> metrics, int epoch, long step) {
    StringBuilder line = new StringBuilder();
    line.append("{\"epoch\":").append(epoch).append(",\"step\":").append(step);
    new TreeMap<>(metrics)
        .forEach(
            (name, value) ->
                line.append(',').append(quoted(name)).append(':').append(number(value)));
    return line.append('}').toString();
  }

  /** With as many digits as are needed to read back the same double. */
  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }

  /** Everything but printable ASCII is escaped, so that no encoding can go wrong. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        quoted.append(c);
      } else {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return quoted.append('"').toString();
  }
}
