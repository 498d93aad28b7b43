package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.source.DataException;
import io.fovea.source.Recordings;
import io.fovea.spec.SettingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFilesTest {
  private static final String FIRST = "who,text,x,y,ms,kind\na,1,0.1,0.1,100,news\n";
  private static final String SECOND = "kind,who,text,y,x,ms\nnews,a,1,0.3,0.2,200\n";

  @TempDir Path folder;

  private Path two(String ending) {
    Path one = Duck.write(folder, "csv/one.csv", FIRST);
    Path two = Duck.write(folder, "csv/two.csv", SECOND);
    if (!ending.equals("csv")) {
      Duck.write(folder, ending + "/.keep", "");
      Duck.copyCsv(one, "*", folder.resolve(ending).resolve("one." + ending));
      Duck.copyCsv(
          two, "* REPLACE (ms::int AS ms)", folder.resolve(ending).resolve("two." + ending));
    }
    return folder.resolve(ending);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet", "json", "ndjson"})
  void a_scanpath_may_be_in_several_files_whose_columns_stand_in_any_order(String ending) {
    Recordings read = Duck.read(two(ending));
    assertThat(Duck.shown(read)).containsExactly("(a, 1) a [news] 0.1|0.1|100.0 0.2|0.3|200.0");
    assertThat(read.report().rows()).isEqualTo(2);
    assertThat(read.report().notes())
        .contains(
            "read 2 files in the order of their names, from one.%s to two.%s"
                .formatted(ending, ending));
  }

  @Test
  void a_pattern_finds_files_in_folders() {
    Duck.write(folder, "s2/a.csv", FIRST);
    Duck.write(folder, "s1/b.csv", SECOND);
    Duck.write(folder, "s1/b.txt", "notes");
    Duck.write(folder, "s1/.hidden.csv", "x");
    Path pattern = folder.resolve("s*").resolve("*.csv");
    Recordings read = Duck.read(pattern);
    assertThat(Duck.shown(read)).containsExactly("(a, 1) a [news] 0.2|0.3|200.0 0.1|0.1|100.0");
    assertThat(read.report().origin()).isEqualTo(pattern.toString());
    assertThat(Duck.shown(Duck.read(folder.resolve("**").resolve("*.csv")))).hasSize(1);
  }

  @Test
  void relative_paths_do() {
    Path relative = Path.of("").toAbsolutePath().relativize(two("csv"));
    assertThat(Duck.shown(Duck.read(relative))).hasSize(1);
    assertThat(Duck.shown(Duck.read(relative.resolve("*.csv")))).hasSize(1);
    Recordings read = Duck.read(relative.resolve("one.csv"));
    assertThat(read.report().origin()).isEqualTo(relative.resolve("one.csv").toString());
  }

  @Test
  void what_is_left_aside_in_a_folder_is_said() {
    two("csv");
    Duck.write(folder, "csv/README.md", "notes");
    Duck.write(folder, "csv/_SUCCESS", "");
    Duck.write(folder, "csv/old/three.csv", FIRST);
    assertThat(Duck.read(folder.resolve("csv")).report().notes())
        .contains(
            "left aside in the folder, being no tables: [README.md, _SUCCESS]",
            "left aside: 1 folders in the folder");
  }

  @Test
  void messages_name_the_file_and_the_line_in_it() {
    Path two = two("csv");
    Duck.write(folder, "csv/two.csv", SECOND + "news,a,1,oops,0.2,200\n");
    assertThatThrownBy(() -> Duck.read(two))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("two.csv:3, column 'y': expected a finite number, got \"oops\"");
    Recordings read = Duck.read(new TableSource(two).skipBadRows(), Duck.COLUMNS);
    assertThat(read.report().skippedRows()).isEqualTo(1);
    assertThat(read.report().notes())
        .anyMatch(note -> note.startsWith("two.csv:3, column 'y': expected"));
    Duck.write(folder, "csv/two.csv", SECOND.replace("news", "poem"));
    assertThatThrownBy(() -> Duck.read(two))
        .hasMessage(
            "two.csv:2, column 'kind': scanpath (a, 1) has the label \"poem\" here and \"news\" in"
                + " one.csv:2; it must have one");
  }

  @Test
  void files_with_other_columns_are_refused() {
    Path two = two("csv");
    Duck.write(folder, "csv/two.csv", SECOND.replace("kind,who", "genre,who"));
    assertThatThrownBy(() -> Duck.read(two))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "two.csv: must have the columns of one.csv, the first file of the table; missing: [kind],"
                + " not in the first: [genre]");
    Duck.write(
        folder, "json/a.json", "[{\"who\":1,\"text\":1,\"x\":0,\"y\":0,\"ms\":1,\"kind\":1}]");
    Duck.write(folder, "json/b.json", "[{\"who\":1}]");
    assertThatThrownBy(() -> Duck.read(folder.resolve("json")))
        .hasMessage(
            "b.json: no column 'text', which the table has in its first file; columns present: [who]");
  }

  @Test
  void files_of_several_formats_are_refused() {
    two("csv");
    Duck.write(folder, "csv/three.json", "[]");
    assertThatThrownBy(() -> Duck.read(folder.resolve("csv")))
        .isInstanceOf(SettingException.class)
        .hasMessage("path must name tables of one format, got one.csv (CSV) and three.json (JSON)");
  }

  @Test
  void what_names_no_table_is_refused_before_anything_is_read() throws Exception {
    Duck.write(folder, "fixations.csv", Duck.GOOD);
    assertThatThrownBy(() -> Duck.read(folder.resolve("fixation.csv")))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "path names no file: %s; did you mean 'fixations.csv'?",
            folder.resolve("fixation.csv"));
    assertThatThrownBy(() -> Duck.read(folder.resolve("*.parquet")))
        .hasMessage("path matches no file: " + folder.resolve("*.parquet"));
    assertThatThrownBy(() -> Duck.read(folder.resolve("no").resolve("*.csv")))
        .hasMessage("path matches no file: there is no folder " + folder.resolve("no"));
    Path book = Duck.write(folder, "t.xlsx", "PK");
    assertThatThrownBy(() -> Duck.read(book))
        .hasMessage(
            "path must name a file whose ending tells its format (%s), got %s", Format.KNOWN, book);
    Path empty = Files.createDirectories(folder.resolve("empty").resolve("inner")).getParent();
    assertThatThrownBy(() -> Duck.read(empty))
        .hasMessage(
            "path names a folder without a table (%s): %s; for its folders, write a pattern such as"
                + " **/*.parquet",
            Format.KNOWN, empty);
    assertThatThrownBy(() -> Duck.read(Path.of("")))
        .hasMessage("path must name a file or folder, got \"\"");
  }

  @Test
  void a_path_that_duckdb_would_take_for_a_pattern_is_refused() {
    Duck.write(folder, "a1.csv", "who,text,x,y,ms,kind\nwrong,1,0,0,1,news\n");
    Path odd = Duck.write(folder, "a[1].csv", Duck.GOOD);
    assertThatThrownBy(() -> Duck.read(odd))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "a[1].csv: DuckDB takes *, ? and [ in a path for a pattern; rename the file or folder");
  }

  @Test
  void folders_named_like_partitions_add_no_columns() {
    Duck.write(folder, "who=b/t.csv", Duck.GOOD);
    assertThat(Duck.shown(Duck.read(folder.resolve("who=b")))).hasSize(3);
  }
}
