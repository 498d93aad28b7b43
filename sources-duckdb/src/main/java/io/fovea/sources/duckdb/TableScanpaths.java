package io.fovea.sources.duckdb;

import io.fovea.source.BadRows;
import io.fovea.source.DataException;
import io.fovea.source.Recordings;
import io.fovea.source.ScanpathSource;
import io.fovea.source.SourceContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of a table, one after the other. */
final class TableScanpaths implements ScanpathSource {
  private final TableFiles files;
  private final TableSource settings;
  private final SourceContext context;

  TableScanpaths(TableFiles files, TableSource settings, SourceContext context) {
    this.files = files;
    this.settings = settings;
    this.context = context;
  }

  @Override
  public Recordings read() {
    Limits limits = new Limits(settings.memoryLimitMb(), settings.threads());
    try (DuckSession session = DuckSession.open(limits, files.files())) {
      DuckTable first = open(session, files.files().get(0), List.of());
      var reading = new Reading(session, origin(), first, "table", context, badRows(), comma());
      reading.take(first);
      for (Path file : files.files().subList(1, files.files().size())) {
        DuckTable next = open(session, file, reading.wanted());
        requireSame(first, next);
        reading.take(next);
      }
      return reading.finish(settings.path().toString(), files.notes());
    }
  }

  private BadRows badRows() {
    return BadRows.of(settings.onBadRow());
  }

  private boolean comma() {
    return settings.decimal().equals("comma");
  }

  private String origin() {
    List<Path> all = files.files();
    return all.size() == 1
        ? files.nameOf(all.get(0))
        : "%s (%d files)".formatted(files.base().getFileName(), all.size());
  }

  private DuckTable open(DuckSession session, Path file, List<String> wanted) {
    String name = files.nameOf(file);
    List<String> hoped = wanted.isEmpty() ? hoped() : wanted;
    return switch (files.format()) {
      case PARQUET -> ParquetTable.open(session, file, name);
      case CSV ->
          CsvTable.open(
              file, name, settings.delimiter(), context.columns(), badRows(), session.limits());
      case JSON -> JsonTable.open(session, file, name, hoped);
    };
  }

  /** What the experiment names, before it is known which of it the table has. */
  private List<String> hoped() {
    List<String> names = new ArrayList<>();
    context
        .columns()
        .ifPresent(
            columns -> {
              names.addAll(columns.key());
              names.addAll(columns.learned());
              names.addAll(columns.features());
              names.addAll(
                  List.of(
                      columns.x(),
                      columns.y(),
                      columns.duration(),
                      columns.time(),
                      columns.order(),
                      columns.part()));
              names.removeIf(String::isEmpty);
            });
    return names;
  }

  /** Objects of JSON may leave out what is missing: for them the columns with a role suffice. */
  private void requireSame(DuckTable first, DuckTable next) {
    List<String> expected = first.header().stream().sorted().toList();
    List<String> got = next.header().stream().sorted().toList();
    if (files.format() == Format.JSON || expected.equals(got)) {
      return;
    }
    List<String> missing = new ArrayList<>(expected);
    got.forEach(missing::remove);
    List<String> more = new ArrayList<>(got);
    expected.forEach(more::remove);
    throw new DataException(
        "%s: must have the columns of %s, the first file of the table; missing: %s, not in the first: %s"
            .formatted(next.name(), first.name(), OneLine.list(missing), OneLine.list(more)));
  }
}
