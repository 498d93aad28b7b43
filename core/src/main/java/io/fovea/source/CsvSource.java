package io.fovea.source;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Required;
import java.nio.file.Path;

/**
 * A table of fixations as text: one row per fixation, a header, UTF-8 (or UTF-16 with a byte order
 * mark), plain or gzipped. Columns may stand in any order; those without a role are ignored. Spaces
 * around names and values do not count.
 *
 * <p>Rows with one key form a scanpath; scanpaths are sorted by key (numbers by value, before text
 * by code point). Fixations keep the table's order, or follow {@link Columns#order()}. What breaks
 * a rule is refused with file, line, column and value; {@code onBadRow = "skip"} leaves bad rows
 * out and reports them instead.
 *
 * <p>Tables of simulated fixations say so: where a column {@value #SIMULATED} holds {@code true},
 * the data are reported as simulated wherever their results are shown. A table without such a
 * column is taken for a recording.
 */
@Doc("A table of fixations as text (CSV), one row per fixation; plain or gzipped.")
public record CsvSource(
    @Required @Doc("The file.") Path path,
    @Doc("What separates fields: auto, comma, semicolon, tab or pipe.") String delimiter,
    @Doc("What a bad row does: fail, or skip (left out, counted and reported).") String onBadRow)
    implements ScanpathSourceSpec {
  /** The column that marks a simulated fixation by the value {@code true}, whatever its case. */
  public static final String SIMULATED = "SIMULATED";

  public CsvSource() {
    this(Path.of(""));
  }

  public CsvSource(Path path) {
    this(path, Delimiter.AUTO, "fail");
  }

  public CsvSource {
    Check.oneOf("delimiter", delimiter, Delimiter.settings());
    Check.oneOf("onBadRow", onBadRow, BadRows.settings());
  }

  /** The same source, leaving bad rows out. */
  public CsvSource skipBadRows() {
    return new CsvSource(path, delimiter, "skip");
  }

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public ScanpathSource create(SourceContext context) {
    Check.that(!path.toString().isBlank(), "path", "must name a file", "\"" + path + "\"");
    TextFile file = TextFile.existing(path);
    Columns columns =
        context
            .columns()
            .orElseThrow(
                () ->
                    new FoveaException(
                        "source csv: columns must say which column plays which role, for example"
                            + " columns: {key: [subject, text], x: x, y: y, label: kind}"));
    TableRules.check(name(), columns, context);
    return new CsvScanpaths(file, this, context);
  }
}
