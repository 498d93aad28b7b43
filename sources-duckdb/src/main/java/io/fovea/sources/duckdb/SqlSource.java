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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a query (SQL as DuckDB understands it) as a table of fixations: filtered, joined
 * and computed before a scanpath is made.
 *
 * <p>{@code tables} gives files names that the query can use: {@code tables: {fixations:
 * fixations.csv, people: people.parquet}}, {@code query: SELECT * FROM fixations JOIN people USING
 * (subject) WHERE age < 40 ORDER BY fix_index}. Their paths are files, folders or patterns as of
 * {@link TableSource}. A CSV's column is a number if every value in it is one; identifiers with
 * leading zeros or more than 15 digits stay texts.
 *
 * <p>A query may also name files itself ({@code FROM 'fixations.parquet'}), of {@code folder} and
 * the folders in it; DuckDB then guesses a CSV's types by rules of its own, which turn {@code 007}
 * into 7. Nothing else of the machine can be read, and nothing written: a query is one SELECT.
 *
 * <p>Fixations are in the order in which the query gives them, unless {@code data.columns} names a
 * time or an order; a join gives none, so say ORDER BY.
 */
@Doc("The result of an SQL query over files, as a table of fixations.")
public record SqlSource(
    @Required @Doc("One SELECT, as DuckDB understands it.") String query,
    @Doc("Names for files, folders or patterns, that the query uses as tables.")
        Map<String, Path> tables,
    @Doc("Where files are that the query itself names; `.` is the experiment file's folder.")
        Path folder,
    @Doc("What separates fields in the tables that are CSV.") String delimiter,
    @Doc("What decimals follow in numbers that are written as text: point or comma.")
        String decimal,
    @Doc("What a bad row of the result does: fail, or skip (left out, counted and reported).")
        String onBadRow,
    @Doc("How much memory DuckDB may use, in MiB.") int memoryLimitMb,
    @Doc("How many processors DuckDB may use; 0 for all.") int threads)
    implements ScanpathSourceSpec {
  public SqlSource() {
    this("", Map.of());
  }

  public SqlSource(String query, Map<String, Path> tables) {
    this(query, tables, Path.of(""), "auto", "point", "fail", Limits.MEMORY_MB, 0);
  }

  public SqlSource {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    Check.that(
        tables.keySet().stream().noneMatch(String::isBlank), "tables", "must have names", "\"\"");
    Check.oneOf("delimiter", delimiter, TextTable.delimiters());
    Check.oneOf("decimal", decimal, TableSource.DECIMALS);
    Check.oneOf("onBadRow", onBadRow, BadRows.settings());
    Limits.check(memoryLimitMb, threads);
  }

  /** The same query over files of this folder. */
  public SqlSource folder(Path where) {
    return new SqlSource(
        query, tables, where, delimiter, decimal, onBadRow, memoryLimitMb, threads);
  }

  /** The same query, leaving bad rows of its result out. */
  public SqlSource skipBadRows() {
    return new SqlSource(query, tables, folder, delimiter, decimal, "skip", memoryLimitMb, threads);
  }

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public ScanpathSource create(SourceContext context) {
    Check.notBlank("query", query);
    boolean there = folder.toString().isEmpty() || Files.isDirectory(folder);
    Check.that(there, "folder", "must name a folder", folder.toString());
    Map<String, TableFiles> files = new LinkedHashMap<>();
    tables.forEach((table, path) -> files.put(table, TableFiles.of("tables", path)));
    context.columns().ifPresent(columns -> TableRules.check(name(), columns, context));
    return new SqlScanpaths(files, this, context);
  }

  /** What the report calls the source. */
  String origin() {
    List<String> paths = tables.values().stream().map(Path::toString).toList();
    String over = paths.isEmpty() ? "" : " over " + OneLine.list(paths);
    return "the query " + OneLine.of(query, 80) + over;
  }
}
