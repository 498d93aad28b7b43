package io.fovea.app.inspect;

import io.fovea.source.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a table's columns are likely to be; empty texts where nothing fits.
 *
 * @param screen empty where the places are fractions of it
 */
record GuessedData(
    List<String> key,
    String participant,
    String x,
    String y,
    String duration,
    String durationUnit,
    String order,
    String label,
    Optional<Screen> screen) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)true|false|null");

  GuessedData {
    key = List.copyOf(key);
  }

  /** Whether enough was found to read the table with. */
  boolean isReadable() {
    return !key.isEmpty() && !x.isEmpty() && !y.isEmpty();
  }

  /**
   * The {@code data} section of an experiment.
   *
   * @param source the part that reads the file, for example {@code csv}
   */
  String yaml(String source, Path file) {
    List<String> lines = new ArrayList<>();
    lines.add("data:");
    lines.add("  source: {name: %s, path: %s}".formatted(source, text(file.toString())));
    lines.add("  columns:");
    lines.add("    key: [%s]".formatted(String.join(", ", key.stream().map(this::text).toList())));
    add(lines, "participant", participant);
    add(lines, "x", x);
    add(lines, "y", y);
    add(lines, "duration", duration);
    add(lines, "duration_unit", durationUnit.equals("ms") ? "" : durationUnit);
    add(lines, "order", order);
    add(lines, "label", label);
    screen.ifPresent(
        size ->
            lines.add(
                "  screen: {width: %.0f, height: %.0f}".formatted(size.width(), size.height())));
    return String.join("\n", lines) + "\n";
  }

  private void add(List<String> lines, String role, String column) {
    if (!column.isEmpty()) {
      lines.add("    " + role + ": " + text(column));
    }
  }

  private String text(String value) {
    return PLAIN.matcher(value).matches() && !WORD_OF_YAML.matcher(value).matches()
        ? value
        : "'" + value.replace("'", "''") + "'";
  }
}
