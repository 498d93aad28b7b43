package io.fovea.config;

import io.fovea.spec.OneWord;
import io.fovea.spec.RecordShape;
import io.fovea.spec.Required;
import io.fovea.spec.Settings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part as {@link Settings} writes it, to be filled in: a required setting that has no value yet,
 * also of a part inside, is its type in angle brackets, which no reader takes for a value.
 */
final class Template {
  private Template() {}

  static Map<String, Object> of(Object section) {
    Map<String, Object> plain = Settings.of(section);
    if (!(section instanceof Record record)) {
      return plain;
    }
    Map<String, Object> filled = new LinkedHashMap<>();
    if (plain.containsKey("name")) {
      filled.put("name", plain.get("name"));
    }
    for (RecordShape.Setting setting : RecordShape.of(record.getClass()).settings()) {
      Object value = plain.get(setting.name());
      if (setting.isAnnotated(Required.class) && isMissing(value)) {
        filled.put(setting.name(), "<" + TypeWords.of(setting.type()) + ">");
      } else if (value != null) {
        filled.put(setting.name(), inside(setting.of(record), value));
      }
    }
    return filled;
  }

  private static boolean isMissing(Object value) {
    return value == null
        || (value instanceof Collection<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  private static Object inside(Object value, Object plain) {
    if (value instanceof Record && !value.getClass().isAnnotationPresent(OneWord.class)) {
      return of(value);
    }
    if (value instanceof List<?> list && list.stream().allMatch(Record.class::isInstance)) {
      return list.stream().map(Template::of).toList();
    }
    return plain;
  }
}
