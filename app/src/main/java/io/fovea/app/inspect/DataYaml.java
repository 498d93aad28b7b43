package io.fovea.app.inspect;

import io.fovea.source.Columns;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.Screen;
import io.fovea.spec.RecordShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code data} section of an experiment as text, ready to be pasted into a file. */
final class DataYaml {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)true|false|null");

  private DataYaml() {}

  /**
   * The section of a table.
   *
   * @param source the source's name and settings
   * @param roles a column, or a list of them, for each role
   */
  static String of(Map<String, Object> source, Map<String, Object> roles, Optional<Screen> screen) {
    List<String> lines = new ArrayList<>();
    lines.add("data:");
    String settings =
        source.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
            .collect(Collectors.joining(", "));
    lines.add("  source: {" + settings + "}");
    lines.add(roles.isEmpty() ? "  columns: {}" : "  columns:");
    roles.forEach((role, column) -> lines.add("    " + role + ": " + text(column)));
    screen.ifPresent(
        size ->
            lines.add(
                "  screen: {width: %s, height: %s}"
                    .formatted(plain(size.width()), plain(size.height()))));
    return String.join("\n", lines) + "\n";
  }

  /** The name, and all settings that are not as they are by default. */
  static Map<String, Object> source(ScanpathSourceSpec source) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("name", source.name());
    if (source instanceof Record record) {
      RecordShape<Record> shape = RecordShape.of(record.getClass());
      Optional<Record> defaults = shape.defaults();
      for (RecordShape.Setting setting : shape.settings()) {
        Object value = setting.of(record);
        if (defaults.isEmpty() || !value.equals(setting.of(defaults.get()))) {
          settings.put(setting.name(), value);
        }
      }
    }
    return settings;
  }

  /** All roles that are not as they are by default; x and y in any case. */
  static Map<String, Object> roles(Columns columns) {
    Columns defaults = new Columns();
    Map<String, Object> roles = new LinkedHashMap<>();
    for (RecordShape.Setting setting : RecordShape.of(Columns.class).settings()) {
      Object value = setting.of(columns);
      boolean place = setting.name().equals("x") || setting.name().equals("y");
      if (place || !value.equals(setting.of(defaults))) {
        roles.put(setting.name(), value);
      }
    }
    return roles;
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(DataYaml::text).toList()) + "]";
    }
    String text = value.toString();
    return PLAIN.matcher(text).matches() && !WORD_OF_YAML.matcher(text).matches()
        ? text
        : "'" + text.replace("'", "''") + "'";
  }

  private static String plain(double size) {
    return size == Math.rint(size) ? Long.toString((long) size) : Double.toString(size);
  }
}
