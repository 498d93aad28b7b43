package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.source.Columns;
import io.fovea.source.DataException;
import io.fovea.source.Recordings;
import io.fovea.source.SourceContext;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConventionTest {
  @TempDir Path folder;

  private Recordings read(String name, String text) {
    Path file = Duck.write(folder, name, text);
    return Duck.read(new TableSource(file), SourceContext.none());
  }

  @Test
  void a_table_of_the_collection_needs_no_columns() {
    Recordings read =
        read(
            "t.csv",
            """
            group_page,group_participant,x,y,duration,age_label,meta_site,pupil
            p1,7,0.1,0.2,100,old,here,3
            p1,7,0.3,0.4,150,old,here,3
            p2,8,0.5,0.6,200,young,there,3
            """);
    assertThat(Duck.shown(read))
        .containsExactly(
            "(p1, 7) 7.0 [old] 0.1|0.2|100.0 0.3|0.4|150.0", "(p2, 8) 8.0 [young] 0.5|0.6|200.0");
    assertThat(read.key()).containsExactly("group_page", "group_participant");
    assertThat(read.labels()).containsExactly("age_label");
    assertThat(read.report().notes())
        .contains(
            "columns by the EyeFeatures collection's names: key [group_page, group_participant],"
                + " participant group_participant, label age_label, duration duration (ms)",
            "descriptions that are not used: [meta_site]");
  }

  @Test
  void without_a_participant_among_the_names_the_first_is_taken_and_labels_may_be_absent() {
    Recordings read = read("t.csv", "group_a,group_b,x,y\n1,2,0.1,0.2\n");
    assertThat(Duck.shown(read)).containsExactly("(1, 2) 1.0 [] 0.1|0.2|NaN");
    assertThat(read.report().notes())
        .contains(
            "columns by the EyeFeatures collection's names: key [group_a, group_b], participant"
                + " group_a, label none, duration none");
  }

  @Test
  void several_labels_are_a_choice() {
    assertThatThrownBy(
            () -> read("t.csv", "group_subject,x,y,age_label,sex_label\n1,0.1,0.2,old,f\n"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "t.csv: has several labels, [age_label, sex_label]; data.columns must say which one is"
                + " learned, for example columns: {key: [group_subject], participant: group_subject,"
                + " label: age_label}");
  }

  @Test
  void other_tables_must_say_their_columns() {
    assertThatThrownBy(() -> read("t.csv", Duck.GOOD))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "t.csv: data.columns must say which column plays which role, since no column of the table is"
                + " named group_*, as in the EyeFeatures collection; columns present: [who, text, x, y,"
                + " ms, kind]");
  }

  @Test
  void coordinates_of_two_eyes_are_averaged_and_one_eye_stands_for_both() {
    String text =
        """
        group_subject,x_left,x_right,y_left,y_right
        1,0.1,0.3,0.5,0.7
        1,0.25,,NA,0.75
        1,nan,0.5,0.5,0.5
        """;
    for (String name : new String[] {"t.csv", "t.parquet", "t.ndjson"}) {
      Path csv = Duck.write(folder, "g.csv", text);
      Path file = Duck.copyCsv(csv, "*", folder.resolve(name));
      Recordings read = Duck.read(new TableSource(file), SourceContext.none());
      assertThat(Duck.shown(read))
          .as(name)
          .containsExactly("(1) 1.0 [] 0.2|0.6|NaN 0.25|0.75|NaN 0.5|0.5|NaN");
      assertThat(read.report().notes())
          .contains(
              "x is the mean of x_left and x_right",
              "y is the mean of y_left and y_right",
              "3 coordinates are those of one eye, the other's being missing");
    }
  }

  @Test
  void two_eyes_are_averaged_where_columns_are_named_too() {
    Path file = Duck.write(folder, "t.csv", "k,gx_left,gx_right,y\na,0.2,0.4,0.5\n");
    Recordings read = Duck.read(new TableSource(file), Columns.of("k").x("gx"));
    assertThat(read.recordings().get(0).scanpath().x(0))
        .isCloseTo(0.3, org.assertj.core.api.Assertions.within(1e-15));
  }

  @Test
  void no_eye_or_no_number_is_a_bad_row() {
    String header = "group_subject,x_left,x_right,y\n1,0.5,0.5,0.5\n";
    assertThatThrownBy(() -> read("t.csv", header + "1,,NA,0.5\n"))
        .hasMessageStartingWith("t.csv:3, column 'x': expected a finite number, got \"NA\"");
    assertThatThrownBy(() -> read("t.csv", header + "1,0.5,oops,0.5\n"))
        .hasMessageStartingWith("t.csv:3, column 'x': expected a finite number, got \"oops\"");
    assertThatThrownBy(() -> read("t.csv", header + "1,inf,0.5,0.5\n"))
        .hasMessageStartingWith("t.csv:3, column 'x': expected a finite number, got \"inf\"");
  }
}
