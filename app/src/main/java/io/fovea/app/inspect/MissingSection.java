package io.fovea.app.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which numbers the table does not have. Key, participant and places are never missing. */
final class MissingSection implements Section {
  private static final int LONGEST_NAME = 40;

  private final Map<String, Distribution> columns = new LinkedHashMap<>();
  private final long fixations;

  MissingSection(FixationScan scan) {
    fixations = scan.fixations();
    if (scan.durationMs().count() > 0) {
      columns.put("duration", scan.durationMs());
    }
    columns.putAll(scan.features());
  }

  @Override
  public String key() {
    return "missing";
  }

  @Override
  public String title() {
    return "missing values";
  }

  @Override
  public List<String> lines() {
    Columnar table = new Columnar();
    columns.forEach(
        (name, values) -> {
          if (values.missing() > 0) {
            table.row(
                Words.cut(name, LONGEST_NAME),
                Words.count(values.missing()),
                Words.share(values.missing(), fixations));
          }
        });
    List<String> lines = new ArrayList<>(table.lines("  "));
    if (lines.isEmpty() && !columns.isEmpty()) {
      lines.addAll(Words.wrapped("  ", "none in " + String.join(", ", columns.keySet())));
    }
    return lines;
  }

  @Override
  public Object json() {
    Map<String, Object> json = new LinkedHashMap<>();
    columns.forEach((name, values) -> json.put(name, values.missing()));
    return json;
  }
}
