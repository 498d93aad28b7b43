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
 * <p>Nothing else of the machine can be read, and nothing written: a query is one SELECT over the
 * tables that are named. A path in it would leave open to which folder it refers, and DuckDB would
 * guess a CSV's types by rules that turn {@code 007} into 7.
 *
 * <p>Fixations are in the order in which the query gives them, unless {@code data.columns} names a
 * time or an order; a join gives none, so say ORDER BY.
 */
@Doc("The result of an SQL query over files, as a table of fixations.")
public record SqlSource(
    @Required @Doc("One SELECT, as DuckDB understands it.") String query,
    @Required @Doc("Names for files, folders or patterns, that the query uses as tables.")
        Map<String, Path> tables,
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
    this(query, tables, "auto", "point", "fail", Limits.MEMORY_MB, 0);
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

  /** The same query, leaving bad rows of its result out. */
  public SqlSource skipBadRows() {
    return new SqlSource(query, tables, delimiter, decimal, "skip", memoryLimitMb, threads);
  }

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public ScanpathSource create(SourceContext context) {
    Check.notBlank("query", query);
    Check.that(!tables.isEmpty(), "tables", "must name the files that the query reads", "none");
    Map<String, TableFiles> files = new LinkedHashMap<>();
    tables.forEach((table, path) -> files.put(table, TableFiles.of("tables", path)));
    context.columns().ifPresent(columns -> TableRules.check(name(), columns, context));
    return new SqlScanpaths(files, this, context);
  }

  /** What the report calls the source. */
  String origin() {
    List<String> paths = tables.values().stream().map(Path::toString).toList();
    return "the query %s over %s".formatted(OneLine.of(query, 80), OneLine.list(paths));
  }
}
