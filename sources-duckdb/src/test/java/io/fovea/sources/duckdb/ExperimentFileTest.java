package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.config.ConfigException;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.spec.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources as experiment files name them; relative paths refer to the file's folder. */
class ExperimentFileTest {
  @TempDir Path folder;

  private ScanpathSourceSpec source(String yaml) {
    String text = "source: " + yaml + "\ncolumns: {key: [who, text], x: x, y: y}\n";
    Duck.write(folder, "t.csv", Duck.GOOD);
    Path file = Duck.write(folder, "x.yaml", "data:\n" + text.indent(2));
    var reader = new ExperimentReader(Parts.find(getClass().getClassLoader()));
    return reader.readData(file, List.of()).data().source();
  }

  @Test
  void a_table_is_named_by_its_path() {
    assertThat(
            source("{name: table, path: t.csv, decimal: comma, memory_limit_mb: 256, threads: 2}"))
        .isEqualTo(new TableSource(folder.resolve("t.csv"), "auto", "comma", "fail", 256, 2));
    assertThat(source("{name: table, path: '*.csv'}"))
        .isEqualTo(new TableSource(folder.resolve("*.csv")));
    assertThat(source("{name: table, path: .}")).isEqualTo(new TableSource(folder));
  }

  @Test
  void a_query_names_its_tables() {
    ScanpathSourceSpec read =
        source(
            "{name: sql, query: 'SELECT * FROM fixations ORDER BY ms', tables: {fixations: t.csv}}");
    assertThat(read)
        .isEqualTo(
            new SqlSource(
                "SELECT * FROM fixations ORDER BY ms",
                Map.of("fixations", folder.resolve("t.csv"))));
    assertThat(Duck.read(read, Duck.COLUMNS).recordings()).hasSize(3);
    assertThat(Settings.of(read).get("tables"))
        .isEqualTo(Map.of("fixations", folder.resolve("t.csv").toString()));
  }

  @Test
  void what_is_wrong_is_told_by_line() {
    assertThatThrownBy(() -> source("{name: table, path: u.csv}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("x.yaml:2")
        .hasMessageContaining("did you mean 't.csv'?");
    assertThatThrownBy(() -> source("{name: sql, query: SELECT 1}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("data.source.tables: missing: Names for files");
  }
}
