package io.fovea.sources.duckdb;

import io.fovea.source.BadRows;
import io.fovea.source.Recordings;
import io.fovea.source.ScanpathSource;
import io.fovea.source.SourceContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the query and reads its result. */
final class SqlScanpaths implements ScanpathSource {
  private final Map<String, TableFiles> tables;
  private final SqlSource settings;
  private final SourceContext context;

  SqlScanpaths(Map<String, TableFiles> tables, SqlSource settings, SourceContext context) {
    this.tables = tables;
    this.settings = settings;
    this.context = context;
  }

  @Override
  public Recordings read() {
    List<Path> allowed = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    tables.forEach(
        (name, files) -> {
          allowed.addAll(files.files());
          files.notes().forEach(note -> notes.add("tables.%s: %s".formatted(name, note)));
        });
    Limits limits = new Limits(settings.memoryLimitMb(), settings.threads());
    boolean comma = settings.decimal().equals("comma");
    try (DuckSession session = DuckSession.open(limits, allowed)) {
      tables.forEach(
          (name, files) ->
              new NamedTable(session, name, files).create(settings.delimiter(), comma));
      QueryTable table = QueryTable.open(session, settings.query());
      BadRows badRows = BadRows.of(settings.onBadRow());
      var reading = new Reading(session, table.name(), table, "sql", context, badRows, comma);
      reading.take(table);
      if (!isOrdered()) {
        notes.add(
            "fixations are in the order in which the query gave them; it has no ORDER BY, and"
                + " data.columns names neither time nor order");
      }
      return reading.finish(settings.origin(), notes);
    }
  }

  private boolean isOrdered() {
    boolean byColumn =
        context.columns().filter(c -> !c.time().isEmpty() || !c.order().isEmpty()).isPresent();
    String query = settings.query().toUpperCase(Locale.ROOT);
    return byColumn || query.matches("(?s).*\\bORDER\\s+BY\\b.*");
  }
}
