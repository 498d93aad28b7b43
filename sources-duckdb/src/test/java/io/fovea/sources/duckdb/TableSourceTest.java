package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.Recordings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableSourceTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"t.csv", "t.csv.gz", "t.tsv", "t.parquet", "t.json", "t.ndjson", "t.jsonl.gz"})
  void every_format_gives_what_the_csv_source_gives(String name) {
    Path csv = Duck.write(folder, "good.csv", Duck.GOOD);
    Recordings expected = Duck.read(new CsvSource(csv), Duck.COLUMNS);
    String select = "who, text::int AS text, x::double AS x, y::double AS y, ms::int AS ms, kind";
    Recordings read = Duck.read(Duck.copyCsv(csv, select, folder.resolve(name)));
    assertThat(Duck.shown(read)).isEqualTo(Duck.shown(expected)).hasSize(3);
    assertThat(read.report().rows()).isEqualTo(5);
    assertThat(read.report().origin()).isEqualTo(folder.resolve(name).toString());
    assertThat(read.key()).isEqualTo(expected.key());
    assertThat(read.labels()).isEqualTo(expected.labels());
    assertThat(read.report().notes()).isEqualTo(expected.report().notes());
  }

  @Test
  void a_table_of_texts_keeps_its_header_and_its_identifiers() {
    String text = "who,text,x,y\n007,2024-01-01,0.1,0.2\n7,true,0.1,0.2\n12345678901234567,a,0,0\n";
    for (String name : List.of("t.csv", "t.parquet", "t.json")) {
      Path csv = Duck.write(folder, "all.csv", text);
      Path file = Duck.copyCsv(csv, "*", folder.resolve(name));
      assertThat(keys(Duck.read(new TableSource(file), Columns.of("who", "text"))))
          .as(name)
          .containsExactly("(7, true)", "(007, 2024-01-01)", "(12345678901234567, a)");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2::tinyint",
        "2::bigint",
        "2::ubigint",
        "2::hugeint",
        "2.0::float",
        "2::double",
        "2.00::decimal(9,2)",
        "'2'",
        "'2.0'",
        "' 2 '"
      })
  void a_key_is_one_whatever_the_type_of_its_column(String value) {
    Path file =
        Duck.copy(
            "SELECT %s AS k, 0.5 AS x, 0.5 AS y".formatted(value), folder.resolve("t.parquet"));
    var key =
        Duck.read(new TableSource(file), Columns.of("k")).recordings().get(0).scanpath().key();
    assertThat(key.values().get(0)).isEqualTo(2.0);
  }

  @Test
  void values_that_are_no_numbers_may_stand_in_a_key() {
    String query =
        """
        SELECT true AS a, DATE '2024-02-29' AS b, TIMESTAMP '2024-01-01 10:00:00' AS c,
          'x'::ENUM('x', 'y') AS d, 1e20::double AS e, -0.0::double AS f, 0.1::float AS g,
          9007199254740993 AS h, '00000000-0000-0000-0000-000000000001'::uuid AS i, 0.5 AS x, 0.5 AS y
        """;
    Path file = Duck.copy(query, folder.resolve("t.parquet"));
    Columns columns = Columns.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
    assertThat(keys(Duck.read(new TableSource(file), columns)))
        .containsExactly(
            "(true, 2024-02-29, 2024-01-01 10:00:00, x, 100000000000000000000, 0, 0.1,"
                + " 9007199254740993, 00000000-0000-0000-0000-000000000001)");
  }

  @Test
  void numbers_may_be_of_any_type_or_texts() {
    String query =
        """
        SELECT 1 AS k, 0.25::decimal(4,2) AS x, ' 2.5e-1 ' AS y, 100::utinyint AS ms
        UNION ALL SELECT 1, 0.5, '-.5', 50
        """;
    Path file = Duck.copy(query, folder.resolve("t.parquet"));
    assertThat(Duck.shown(Duck.read(new TableSource(file), Columns.of("k").duration("ms"))))
        .containsExactly("(1) 1.0 [] 0.25|0.25|100.0 0.5|-0.5|50.0");
  }

  @Test
  void decimals_may_follow_a_comma() {
    String text = "k;x;y;score\na;0,5;-1,25e-1;1,5\na;1;,5;1,5\n";
    Path file = Duck.write(folder, "t.csv", text);
    Columns columns = Columns.of("k").targets("score");
    assertThat(Duck.shown(Duck.read(new TableSource(file).decimalComma(), columns)))
        .containsExactly("(a) a [1.5] 0.5|-0.125|NaN 1.0|0.5|NaN");
  }

  @Test
  void moments_order_the_rows_and_become_times_in_their_unit() {
    String query =
        """
        SELECT 1 AS k, TIMESTAMP '2024-01-01 00:00:01.5' AS began, 0.2 AS x, 0.2 AS y
        UNION ALL SELECT 1, TIMESTAMP '2024-01-01 00:00:00.25', 0.1, 0.1
        """;
    Path file = Duck.copy(query, folder.resolve("t.parquet"));
    Path fine =
        Duck.copy(
            "SELECT * REPLACE (CAST(began AS TIMESTAMP_NS) AS began) FROM (%s)".formatted(query),
            folder.resolve("fine.parquet"));
    double start = 1_704_067_200_000.0;
    for (Path each : List.of(file, fine)) {
      for (String unit : List.of("ms", "s", "us", "ns")) {
        Columns columns = Columns.of("k").time("began").timeUnit(unit);
        var scanpath = Duck.read(new TableSource(each), columns).recordings().get(0).scanpath();
        assertThat(scanpath.x(0)).isEqualTo(0.1);
        assertThat(scanpath.startsMs()[0]).isCloseTo(start + 250, within(0.001));
        assertThat(scanpath.startsMs()[1]).isCloseTo(start + 1500, within(0.001));
      }
      assertThat(Duck.shown(Duck.read(new TableSource(each), Columns.of("k").order("began"))))
          .containsExactly("(1) 1.0 [] 0.1|0.1|NaN 0.2|0.2|NaN");
    }
  }

  @Test
  void rows_keep_the_files_order_however_many_threads_read_it() {
    String query =
        """
        SELECT i // 1000 AS k, i / 1e6 AS x, 0.5 AS y FROM range(400000) t(i)
        """;
    for (String name : List.of("t.parquet", "t.csv", "t.ndjson")) {
      Path file = Duck.copy(query, folder.resolve(name));
      for (int threads : new int[] {1, 4}) {
        var source = new TableSource(file, "auto", "point", "fail", 512, threads);
        Recordings read = Duck.read(source, Columns.of("k"));
        assertThat(read.recordings()).hasSize(400);
        long row = 0;
        for (var recording : read.recordings()) {
          for (int i = 0; i < recording.scanpath().size(); i++) {
            assertThat(recording.scanpath().x(i)).isEqualTo(row++ / 1e6);
          }
        }
        assertThat(row).isEqualTo(400_000);
      }
    }
  }

  @Test
  void names_that_sql_would_trip_over_are_taken_as_they_stand() {
    String text = "it's,\"a \"\"b\"\"\",select,Select\na,1,0.1,0.2\n";
    Path file = Duck.write(folder, "o'clock;--.csv", text);
    Columns columns = Columns.of("it's", "a \"b\"").x("select").y("Select");
    assertThat(Duck.shown(Duck.read(new TableSource(file), columns)))
        .containsExactly("(a, 1) a [] 0.1|0.2|NaN");
  }

  @Test
  void simulated_rows_are_reported_as_such() {
    Path file =
        Duck.copy(
            "SELECT 1 AS k, 0.5 AS x, 0.5 AS y, true AS SIMULATED", folder.resolve("t.parquet"));
    var report = Duck.read(new TableSource(file), Columns.of("k")).report();
    assertThat(report.simulated()).isTrue();
    assertThat(report.notes())
        .contains("simulated: no human produced 1 of 1 fixations (column SIMULATED)");
  }

  @Test
  void nothing_stays_behind() throws Exception {
    Path temporary;
    try (DuckSession session = DuckSession.open(new Limits(64, 1), List.of())) {
      temporary = session.temporary();
      assertThat(temporary).isEmptyDirectory();
      session.execute("CREATE TABLE t AS SELECT random() AS r FROM range(20000000)");
      assertThat(temporary).isNotEmptyDirectory();
    }
    assertThat(temporary).doesNotExist();
  }

  private static List<String> keys(Recordings recordings) {
    return recordings.recordings().stream().map(r -> r.scanpath().key().toString()).toList();
  }
}
