package io.fovea.sources.duckdb;

import io.fovea.source.Columns;
import io.fovea.source.DataException;
import io.fovea.source.TableLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which values of a table go where in a row of fixations, and the query that gives them.
 *
 * <p>Numbers come as doubles, which are read from DuckDB's own memory; where a text is no number,
 * the text comes beside it. Texts are expensive: each is a call into native code and a new string.
 * Since all rows of a scanpath have the same texts, the query says by its first column whether any
 * of them differs from the row before, and only then they are fetched.
 */
final class RowPlan {
  /** A text: its slot in the row, and whether it is a real number in the table. */
  record TextField(int slot, boolean real, boolean decimalComma) {}

  /** A number: its slot, and which values it is the mean of. */
  record NumberField(int slot, List<Integer> values) {}

  private record Value(String sql, boolean text) {}

  private final DuckTable table;
  private final Columns columns;
  private final boolean comma;
  private final Map<String, Column> byName = new LinkedHashMap<>();
  private final List<String> textSql = new ArrayList<>();
  private final List<TextField> texts = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();
  private final List<NumberField> numbers = new ArrayList<>();
  private final TreeSet<String> used = new TreeSet<>();

  /**
   * @param header of the fixation table: the table's own columns first, in whatever order
   * @param comma whether decimals follow a comma in texts
   * @throws DataException if a column holds what its role cannot take
   */
  RowPlan(
      DuckTable table,
      List<String> header,
      TableLayout layout,
      List<Eyes> eyes,
      Columns columns,
      boolean comma) {
    this.table = table;
    this.columns = columns;
    this.comma = comma;
    table.columns().forEach(column -> byName.putIfAbsent(column.name(), column));
    for (int field = 0; field < header.size(); field++) {
      String name = header.get(field);
      if (layout.textSlotOf(field) >= 0) {
        text(column(name), layout.textSlotOf(field));
      }
      if (layout.numberSlotOf(field) >= 0) {
        List<String> sources =
            eyes.stream()
                .filter(mean -> mean.name().equals(name))
                .findFirst()
                .map(mean -> List.of(mean.left(), mean.right()))
                .orElse(List.of(name));
        number(sources, layout.numberSlotOf(field));
      }
    }
  }

  private Column column(String name) {
    Column column = byName.get(name);
    if (column == null) {
      throw new DataException(
          "%s: no column '%s', which the table has in its first file; columns present: %s"
              .formatted(table.name(), OneLine.of(name), OneLine.list(table.header())));
    }
    used.add(name);
    return column;
  }

  private void text(Column column, int slot) {
    ValueType type = column.type();
    if (type == ValueType.UNFIT) {
      throw unfit(column, "a text or a number");
    }
    boolean target = columns.targets().contains(column.name());
    texts.add(
        new TextField(
            slot, type == ValueType.REAL_NUMBER, comma && target && type == ValueType.TEXT));
    textSql.add("CAST(%s AS VARCHAR)".formatted(column.value()));
  }

  private void number(List<String> sources, int slot) {
    List<Integer> places = new ArrayList<>();
    for (String name : sources) {
      places.add(values.size());
      values.add(value(column(name)));
    }
    numbers.add(new NumberField(slot, places));
  }

  private Value value(Column column) {
    boolean time = column.name().equals(columns.time());
    boolean orders = time || column.name().equals(columns.order());
    return switch (column.type()) {
      case TEXT -> new Value(column.value(), true);
      case WHOLE_NUMBER, REAL_NUMBER, NOTHING ->
          new Value("CAST(%s AS DOUBLE)".formatted(column.value()), false);
      case MOMENT, FINE_MOMENT -> {
        if (!orders) {
          throw unfit(column, "numbers");
        }
        boolean fine = column.type() == ValueType.FINE_MOMENT;
        String unit = time ? columns.timeUnit() : "us";
        yield new Value(Numbers.ofMoment(column.value(), fine, unit), false);
      }
      case OTHER, UNFIT -> throw unfit(column, "numbers");
    };
  }

  private DataException unfit(Column column, String expected) {
    return new DataException(
        "%s: column '%s' holds values of the type %s, expected %s; a query of source sql can make them"
                .formatted(
                    table.name(),
                    OneLine.of(column.name()),
                    OneLine.of(column.declared()),
                    expected)
            + " of it");
  }

  List<TextField> texts() {
    return texts;
  }

  List<NumberField> numbers() {
    return numbers;
  }

  /** Where the texts begin in the result; the flag comes first. */
  int firstText() {
    return 1;
  }

  int firstValue() {
    return 1 + texts.size();
  }

  /** Where a value's text is in the result; -1 where it is a number in the table. */
  int textOf(int value) {
    if (!values.get(value).text) {
      return -1;
    }
    long before = values.subList(0, value).stream().filter(Value::text).count();
    return firstValue() + values.size() + Math.toIntExact(before);
  }

  /** Whether decimals follow a comma in texts. */
  boolean comma() {
    return comma;
  }

  int values() {
    return values.size();
  }

  /** The query. */
  String sql() {
    List<String> raw = new ArrayList<>();
    List<String> made = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      raw.add(textSql.get(i) + " AS t" + i);
      made.add("t" + i);
      changed.add("t%d IS DISTINCT FROM lag(t%d) OVER ()".formatted(i, i));
      shown.add("t" + i);
    }
    for (int i = 0; i < values.size(); i++) {
      boolean text = values.get(i).text;
      raw.add(values.get(i).sql + (text ? " AS v" : " AS n") + i);
      made.add(text ? "v%d, %s AS n%d".formatted(i, Numbers.inText("v" + i, comma), i) : "n" + i);
      shown.add("n" + i);
      if (text) {
        rejected.add("CASE WHEN n%d IS NULL OR NOT isfinite(n%d) THEN v%d END".formatted(i, i, i));
      }
    }
    List<String> all = Stream.concat(shown.stream(), rejected.stream()).toList();
    String source =
        "(SELECT %s FROM (SELECT %s FROM %s))"
            .formatted(String.join(", ", made), String.join(", ", raw), table.from(used));
    return ChunkedRows.query("(" + String.join(" OR ", changed) + ")", all, source);
  }
}
