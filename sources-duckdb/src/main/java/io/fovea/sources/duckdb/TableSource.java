package io.fovea.sources.duckdb;

import io.fovea.source.BadRows;
import io.fovea.source.ScanpathSource;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import io.fovea.source.TableRules;
import io.fovea.source.TextTable;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import java.nio.file.Path;
import java.util.List;

/**
 * A table of fixations in files that DuckDB reads: Parquet, CSV and TSV (also .gz), JSON as an
 * array of objects or one object per line (also .gz). One file, a folder of them, or a pattern such
 * as {@code recordings/*.parquet}; the files of a table are read in the order of their names, and
 * must have the same columns.
 *
 * <p>Rows and columns mean what they mean to core's {@code csv} source: a table gives the same
 * scanpaths whichever of the two reads it, in whichever format it is. Keys are compared by {@link
 * io.fovea.scanpath.ScanpathKey#typed}: a whole number 2, a real number 2.0 and the text "2" are
 * one. Texts that are numbers are taken for such where numbers are asked for; moments (timestamps)
 * order rows as {@code time} or {@code order}. Where columns are not named, the names of the
 * EyeFeatures collection are looked for (see {@link Convention}); where {@code x} is missing but
 * {@code x_left} and {@code x_right} are there, their mean is taken.
 *
 * <p>Rows are streamed: memory holds what core holds of the fixations, and DuckDB's share is
 * bounded by {@code memoryLimitMb}. They are handed over one after the other in the file's order,
 * so that more threads mostly wait for each other: two need more time for a CSV than one.
 */
@Doc("A table of fixations in Parquet, CSV, TSV or JSON: a file, a folder or a pattern.")
public record TableSource(
    @Required @Doc("The file, the folder, or a pattern such as recordings/*.parquet.") Path path,
    @Doc("What separates a CSV's fields: auto, comma, semicolon, tab or pipe.") String delimiter,
    @Doc("What decimals follow in numbers that are written as text: point or comma.")
        String decimal,
    @Doc("What a bad row does: fail, or skip (left out, counted and reported).") String onBadRow,
    @Doc("How much memory DuckDB may use, in MiB.") int memoryLimitMb,
    @Doc("How many processors DuckDB may use, 0 for all; more than one seldom helps.") int threads)
    implements ScanpathSourceSpec {
  static final List<String> DECIMALS = List.of("point", "comma");

  public TableSource() {
    this(Path.of(""));
  }

  public TableSource(Path path) {
    this(path, "auto", "point", "fail", Limits.MEMORY_MB, 1);
  }

  public TableSource {
    Check.oneOf("delimiter", delimiter, TextTable.delimiters());
    Check.oneOf("decimal", decimal, DECIMALS);
    Check.oneOf("onBadRow", onBadRow, BadRows.settings());
    Limits.check(memoryLimitMb, threads);
  }

  /** The same source, leaving bad rows out. */
  public TableSource skipBadRows() {
    return new TableSource(path, delimiter, decimal, "skip", memoryLimitMb, threads);
  }

  /** The same source, with numbers such as {@code 0,5}. */
  public TableSource decimalComma() {
    return new TableSource(path, delimiter, "comma", onBadRow, memoryLimitMb, threads);
  }

  @Override
  public String name() {
    return "table";
  }

  @Override
  public ScanpathSource create(SourceContext context) {
    Check.that(
        !path.toString().isBlank(), "path", "must name a file or folder", "\"" + path + "\"");
    TableFiles files = TableFiles.of("path", path);
    context.columns().ifPresent(columns -> TableRules.check(name(), columns, context));
    return new TableScanpaths(files, this, context);
  }
}
