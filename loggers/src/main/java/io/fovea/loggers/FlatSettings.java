package io.fovea.loggers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Nested hyperparameters as one level, for services that know no other: {@code
 * backbone.layers.0.out_channels}. A list of plain values stays together, as text.
 */
final class FlatSettings {
  private FlatSettings() {}

  /** Values are String, Boolean or Number; null is the text {@code null}. */
  static Map<String, Object> of(Map<String, Object> nested) {
    Map<String, Object> flat = new TreeMap<>();
    put("", nested, flat);
    return flat;
  }

  private static void put(String path, Object value, Map<String, Object> flat) {
    if (value instanceof Map<?, ?> map && (!map.isEmpty() || path.isEmpty())) {
      map.forEach((key, inner) -> put(join(path, String.valueOf(key)), inner, flat));
    } else if (value instanceof List<?> list && list.stream().anyMatch(FlatSettings::isNested)) {
      for (int i = 0; i < list.size(); i++) {
        put(join(path, Integer.toString(i)), list.get(i), flat);
      }
    } else {
      boolean plain = value instanceof Number || value instanceof Boolean;
      flat.put(path, plain ? value : String.valueOf(value));
    }
  }

  private static boolean isNested(Object value) {
    return value instanceof Map || value instanceof List;
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
