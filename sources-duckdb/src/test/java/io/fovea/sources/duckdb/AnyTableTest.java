package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.source.DataException;
import io.fovea.spec.SettingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyTableTest {
  @TempDir Path folder;

  /** The header, then the rows. */
  private static List<List<String>> read(Path path) {
    List<List<String>> all = new ArrayList<>();
    AnyTable.read(path, all::add, all::add);
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.csv", "t.csv.gz", "t.tsv", "t.parquet", "t.json", "t.jsonl.gz"})
  void rows_of_every_format_are_handed_over_as_texts(String name) {
    Path csv = Duck.write(folder, "good.csv", Duck.GOOD);
    String select = "who, text::int AS text, x::double AS x, y::double AS y, ms::int AS ms, kind";

    List<List<String>> rows = read(Duck.copyCsv(csv, select, folder.resolve(name)));

    assertThat(rows).hasSize(6);
    assertThat(rows.get(0)).containsExactly("who", "text", "x", "y", "ms", "kind");
    assertThat(rows.get(1)).containsExactly("a", "1", "0.1", "0.2", "100", "news");
    assertThat(rows.get(4)).containsExactly("a", "2", "0.7", "0.8", "250", "poem");
  }

  @Test
  void the_files_of_a_folder_are_one_table_and_what_is_missing_is_empty() {
    Duck.write(folder, "all/2.json", "[{\"a\": 5}]");
    Duck.write(folder, "all/1.json", "[{\"a\": 3, \"b\": null}, {\"a\": 4, \"b\": \"x\"}]");

    assertThat(read(folder.resolve("all")))
        .containsExactly(List.of("a", "b"), List.of("3", ""), List.of("4", "x"), List.of("5", ""));
  }

  @Test
  void thousands_of_rows_come_in_their_order_to_the_last() {
    Path file = folder.resolve("long.parquet");
    Duck.copy("SELECT i, i * 0.5 AS half FROM range(20000) AS t(i)", file);

    List<List<String>> rows = read(file);

    assertThat(rows).hasSize(20_001);
    for (int i = 0; i < 20_000; i++) {
      assertThat(rows.get(i + 1).get(0)).isEqualTo(String.valueOf(i));
    }
  }

  @Test
  void what_is_no_table_is_refused() {
    Path damaged = Duck.write(folder, "t.parquet", "PAR1 and then nothing PAR1");
    Path workbook = Duck.write(folder, "t.xlsx", "PK");

    assertThatThrownBy(() -> read(damaged))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("t.parquet: ");
    assertThatThrownBy(() -> read(workbook))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining(".parquet, .pq, .csv");
    assertThatThrownBy(() -> read(folder.resolve("none.parquet")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("names no file");
  }
}
