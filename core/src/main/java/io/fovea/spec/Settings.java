package io.fovea.spec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Records as nested maps and lists of plain values, as experiment files write them. */
public final class Settings {
  private Settings() {}

  /** Every setting that has a value; a part's name first. */
  public static Map<String, Object> of(Object section) {
    if (!(section instanceof Record || section instanceof Spec)) {
      throw new FoveaException(section.getClass().getName() + " is neither a part nor a record");
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    if (section instanceof Spec spec) {
      plain.put("name", spec.name());
    }
    if (section instanceof Record record) {
      for (RecordShape.Setting setting : RecordShape.of(record.getClass()).settings()) {
        plain(setting.of(record)).ifPresent(value -> plain.put(setting.name(), value));
      }
    }
    return plain;
  }

  /** Empty for what cannot be written because it stands for "missing". */
  private static Optional<Object> plain(Object value) {
    if (value == null || value.equals(Path.of("")) || value.equals(Double.NaN)) {
      return Optional.empty();
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.flatMap(Settings::plain);
    }
    if (value instanceof List<?> list) {
      return Optional.of(list.stream().map(item -> plain(item).orElseThrow()).toList());
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, item) -> plain.put((String) key, plain(item).orElseThrow()));
      return Optional.of(plain);
    }
    if (value.getClass().isAnnotationPresent(OneWord.class)) {
      return Optional.of(word(value.toString()));
    }
    if (value instanceof WordOrNumbers either) {
      return Optional.of(either.written());
    }
    if (value instanceof Record || value instanceof Spec) {
      return Optional.of(of(value));
    }
    if (value instanceof Path path) {
      return Optional.of(path.toAbsolutePath().normalize().toString());
    }
    return Optional.of(
        value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value);
  }

  /** A number where it reads as one: a file then needs no quotes. */
  private static Object word(String text) {
    if (text.matches("-?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    return text.matches("-?\\d+\\.\\d+(E-?\\d+)?") ? Double.valueOf(text) : text;
  }
}
