package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.source.Columns;
import io.fovea.source.DataException;
import io.fovea.source.Recordings;
import io.fovea.spec.SettingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSourceTest {
  private static final Columns COLUMNS = Columns.of("who", "text").duration("ms");

  @TempDir Path folder;
  private Path good;

  @BeforeEach
  void writeTables() {
    good = Duck.write(folder, "good.csv", Duck.GOOD);
    Duck.write(folder, "people.csv", "who,age\na,30\nb,60\n");
  }

  private SqlSource over(String query) {
    return new SqlSource(query, Map.of("fixations", good, "people", folder.resolve("people.csv")));
  }

  private void assertRefused(SqlSource source, String message) {
    assertThatThrownBy(() -> Duck.read(source, COLUMNS))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  @Test
  void tables_are_filtered_and_joined_before_scanpaths_are_made() {
    String query =
        "SELECT f.*, age FROM fixations f JOIN people USING (who) WHERE ms >= 150 AND age > 40"
            + " ORDER BY ms";
    Recordings read = Duck.read(over(query), COLUMNS.label("age"));
    assertThat(Duck.shown(read)).containsExactly("(b, 1) b [60] 0.5|0.6|200.0 0.9|1.0|300.0");
    assertThat(read.report().rows()).isEqualTo(2);
    assertThat(read.report().origin())
        .startsWith("the query SELECT f.*, age FROM fixations f JOIN");
    assertThat(read.report().notes()).noneMatch(note -> note.contains("ORDER BY"));
  }

  @Test
  void the_queries_order_is_the_fixations_order() {
    assertThat(
            Duck.shown(Duck.read(over("FROM fixations WHERE who = 'a' ORDER BY ms DESC"), COLUMNS)))
        .containsExactly("(a, 1) a [] 0.3|0.4|150.0 0.1|0.2|100.0", "(a, 2) a [] 0.7|0.8|250.0");
    assertThat(Duck.read(over("SELECT * FROM fixations"), COLUMNS).report().notes())
        .contains(
            "fixations are in the order in which the query gave them; it has no ORDER BY, and"
                + " data.columns names neither time nor order");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.parquet", "t.json", "t.ndjson", "t.csv.gz"})
  void every_format_may_be_named(String name) {
    String select = "who, text::int AS text, x::double AS x, y::double AS y, ms::int AS ms";
    Path file = Duck.copyCsv(good, select, folder.resolve(name));
    var source = new SqlSource("FROM t WHERE x > 0.4 AND text = 1", Map.of("t", file));
    assertThat(Duck.shown(Duck.read(source, COLUMNS)))
        .containsExactly("(b, 1) b [] 0.5|0.6|200.0 0.9|1.0|300.0");
  }

  @Test
  void a_named_csv_has_numbers_where_all_are_and_identifiers_stay_texts() {
    Path csv =
        Duck.write(
            folder,
            "ids.csv",
            """
            who,long,mixed,x,y,empty
            007,1234567890123456,1,0.5,NA,
            7,2,b,-1e-1,0.5,
            """);
    String query =
        "SELECT typeof(who) || typeof(long) || typeof(mixed) || typeof(x) || typeof(y) || typeof(empty)"
            + " AS kinds, * REPLACE (coalesce(y, 1) AS y) FROM ids";
    Recordings read =
        Duck.read(
            new SqlSource(query, Map.of("ids", csv)), Columns.of("who", "long").label("kinds"));
    assertThat(Duck.shown(read))
        .containsExactly(
            "(7, 2) 7.0 [VARCHARVARCHARVARCHARDOUBLEDOUBLEVARCHAR] -0.1|0.5|NaN",
            "(007, 1234567890123456) 007 [VARCHARVARCHARVARCHARDOUBLEDOUBLEVARCHAR] 0.5|1.0|NaN");
  }

  @Test
  void a_named_table_may_be_a_folder_of_files_with_columns_in_any_order_and_commas() {
    Duck.write(folder, "many/1.csv", "k;x;y\na;0,5;0,25\n");
    Duck.write(folder, "many/2.csv", "y;k;x\n0,75;b;1,0\n");
    var source =
        new SqlSource(
            "SELECT k, x * 2 AS x, y FROM many",
            Map.of("many", folder.resolve("many")),
            "auto",
            "comma",
            "fail",
            256,
            1);
    Recordings read = Duck.read(source, Columns.of("k"));
    assertThat(Duck.shown(read)).containsExactly("(a) a [] 1.0|0.25|NaN", "(b) b [] 2.0|0.75|NaN");
    assertThat(read.report().notes())
        .contains("tables.many: read 2 files in the order of their names, from 1.csv to 2.csv");
  }

  @Test
  void nothing_else_of_the_machine_can_be_read_or_written() throws Exception {
    Path elsewhere = Files.createTempDirectory("elsewhere");
    Path secret = Duck.write(elsewhere, "secret.csv", Duck.GOOD);
    String hint =
        "; a query reads what source.tables names: give the file a name there and use that";
    for (String path : List.of(secret.toString(), "good.csv", "/etc/hostname", "*.csv")) {
      assertThatThrownBy(() -> Duck.read(over("FROM read_csv('%s')".formatted(path)), COLUMNS))
          .isInstanceOf(DataException.class)
          .hasMessage(
              "query: Cannot access file \"%s\" - file system operations are disabled by configuration%s",
              path, hint);
    }
    assertThatThrownBy(() -> Duck.read(over("FROM 'https://example.org/t.parquet'"), COLUMNS))
        .hasMessageEndingWith(hint);
    String single = "query: Expected a single SELECT statement";
    Path written = folder.resolve("written.csv");
    assertRefused(over("COPY fixations TO '%s'".formatted(written)), single);
    assertRefused(over("SELECT 1; SELECT 2"), single);
    assertRefused(
        over("SELECT 1) ; DROP VIEW fixations; SELECT (1"), "query: syntax error at or near \")\"");
    assertThat(written).doesNotExist();
    Files.delete(secret);
    Files.delete(elsewhere);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "SELEC 1~syntax error at or near \"SELEC\"",
        "SELECT nope FROM fixations~Referenced column \"nope\" not found in FROM clause! Candidate bindings: \"",
        "FROM fixatons~Table with name fixatons does not exist! Did you mean \"fixations\"?",
        "SELECT who, sum(x) FROM fixations~column \"who\" must appear in the GROUP BY clause or must be part of an aggregate function. Either add it to the GROUP BY list, or use ANY_VALUE(\"who\") if the exact value of \"who\" is not important.",
        "SELECT * FROM fixations WHERE kind > 3~Cannot compare values of type VARCHAR and type INTEGER_LITERAL - an explicit cast is required",
      })
  void what_is_wrong_with_a_query_is_said_in_one_line(String query, String message) {
    assertThatThrownBy(() -> Duck.read(over(query), COLUMNS))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("query: " + message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n", "LINE 1"));
  }

  @Test
  void bad_rows_and_columns_of_the_result_are_told() {
    assertThatThrownBy(
            () -> Duck.read(over("SELECT * REPLACE (NULL AS x) FROM fixations"), COLUMNS))
        .hasMessageStartingWith("query:1, column 'x': expected a finite number, got \"\"");
    assertRefused(
        over("SELECT x, y FROM fixations"),
        "query: no column 'who' (for key and participant), no column 'text' (for key), no column 'ms'"
            + " (for duration); columns present: [x, y]");
    assertRefused(over("FROM fixations WHERE ms > 1000"), "query: has a header but no rows");
  }

  @Test
  void a_named_file_that_is_broken_is_told_by_its_name() {
    Path file = Duck.write(folder, "few.csv", Duck.GOOD + "a,1\n");
    assertRefused(
        new SqlSource("FROM few", Map.of("few", file)),
        "tables.few: few.csv:7: expected 6 fields like the header, got 2");
    Path twins = Duck.write(folder, "twins.csv", "k,K,x\n1,2,3\n");
    assertRefused(
        new SqlSource("FROM twins", Map.of("twins", twins)),
        "twins.csv: a query cannot tell the columns 'k' and 'K' apart");
  }

  @Test
  void settings_are_checked() {
    assertThatThrownBy(() -> Duck.read(new SqlSource(" ", Map.of()), COLUMNS))
        .isInstanceOf(SettingException.class)
        .hasMessage("query must not be blank, got \" \"");
    assertThatThrownBy(() -> Duck.read(new SqlSource("SELECT 1", Map.of()), COLUMNS))
        .hasMessage("tables must name the files that the query reads, got none");
    assertThatThrownBy(
            () ->
                Duck.read(new SqlSource("FROM t", Map.of("t", folder.resolve("god.csv"))), COLUMNS))
        .hasMessage(
            "tables names no file: %s; did you mean 'good.csv'?", folder.resolve("god.csv"));
  }
}
