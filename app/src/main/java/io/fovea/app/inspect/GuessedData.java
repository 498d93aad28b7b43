package io.fovea.app.inspect;

import io.fovea.source.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table's columns are likely to be; empty texts where nothing fits.
 *
 * @param decimalComma whether numbers are written like 0,5
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
    boolean decimalComma,
    Optional<Screen> screen) {
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
   * @param source the part that reads the file, for example {@code csv}; another does where numbers
   *     have a decimal comma
   */
  String yaml(String source, Path file) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("name", decimalComma ? "table" : source);
    settings.put("path", file);
    if (decimalComma) {
      settings.put("decimal", "comma");
    }
    Map<String, Object> roles = new LinkedHashMap<>();
    roles.put("key", key);
    roles.put("participant", participant);
    roles.put("x", x);
    roles.put("y", y);
    roles.put("duration", duration);
    roles.put("duration_unit", durationUnit.equals("ms") ? "" : durationUnit);
    roles.put("order", order);
    roles.put("label", label);
    roles.values().removeIf(value -> value.equals("") || value.equals(List.of()));
    return DataYaml.of(settings, roles, screen);
  }

  /** What a column is guessed to be; empty if nothing. */
  String rolesOf(String column) {
    List<String> roles = new ArrayList<>();
    if (key.contains(column)) {
      roles.add("key");
    }
    Map<String, String> others = new LinkedHashMap<>();
    others.put("participant", participant);
    others.put("x", x);
    others.put("y", y);
    others.put("duration", duration);
    others.put("order", order);
    others.put("label", label);
    others.forEach(
        (role, name) -> {
          if (name.equals(column)) {
            roles.add(role);
          }
        });
    return String.join(", ", roles);
  }
}
