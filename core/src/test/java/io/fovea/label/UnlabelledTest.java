package io.fovea.label;

import static io.fovea.label.OnTrouble.DROP;
import static io.fovea.label.OnTrouble.FAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.cleaning.MinFixations;
import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.DataException;
import io.fovea.source.Recordings;
import io.fovea.source.SourceContext;
import io.fovea.source.Tables;
import io.fovea.source.simulated.SimulatedReaders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that are no labels, and labels of scanpaths that are no more. */
class UnlabelledTest {
  private static final String LABELS = "who,text,kind\na,1,8\na,2,9\nb,1,7\n";

  @TempDir Path folder;

  private Recordings table(String text) {
    Path file = Tables.write(folder, "t.csv", text);
    var context = SourceContext.of(Columns.of("who", "text"));
    return new CsvSource(file).skipBadRows().create(context).read();
  }

  private LabelsFile labels(String text) {
    return new LabelsFile(Tables.write(folder, "l.csv", text), "kind");
  }

  private static Dataset join(Recordings table, LabelsFile labels) {
    return new Labelling(Optional.of(labels), new ClassRules(), new Sampling()).apply(table, 1);
  }

  private static List<String> keys(Dataset dataset) {
    return dataset.samples().stream().map(one -> one.scanpath().key().toString()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NA", "nan", "NaN", "null", "None", "N/A", "-", ".", "missing"})
  void a_word_for_no_value_is_no_label_and_no_target(String word) {
    LabelsFile classes = labels(LABELS.replace("b,1,7", "b,1," + word));
    LabelsFile numbers =
        new LabelsFile(classes.path(), List.of(), "", List.of("kind"), "auto", FAIL, FAIL, FAIL);
    for (LabelsFile labels : List.of(classes, numbers)) {
      String told =
          "labels l.csv: 1 scanpaths have no label there (or a word that says so: [%s]), for example (b, 1)"
              .formatted(word);
      assertThatThrownBy(() -> join(table(Tables.GOOD), labels))
          .isInstanceOf(DataException.class)
          .hasMessage(told + "; labels.missing: drop would leave them out");
      Dataset left = join(table(Tables.GOOD), labels.on(DROP, FAIL, FAIL));
      assertThat(keys(left)).containsExactly("(a, 1)", "(a, 2)");
      assertThat(left.report().notes()).contains(told + "; left out");
    }
  }

  @Test
  void two_words_for_no_value_do_not_contradict_each_other() {
    LabelsFile twice = labels(LABELS.replace("b,1,7", "b,1,NA\nb,1,\nb,1,nan"));
    assertThat(keys(join(table(Tables.GOOD), twice.on(DROP, DROP, FAIL))))
        .containsExactly("(a, 1)", "(a, 2)");
    LabelsFile other = labels(LABELS.replace("b,1,7", "b,1,NA\nb,1,7"));
    assertThatThrownBy(() -> join(table(Tables.GOOD), other.on(DROP, DROP, DROP)))
        .hasMessageEndingWith("only one can be right");
  }

  @Test
  void labels_of_scanpaths_whose_rows_were_skipped_are_not_extra() {
    Recordings table = table(Tables.GOOD.replace("0.7,0.8", "?,0.8"));
    assertThat(table.leftOut()).hasToString("[(a, 2)]");
    Dataset left = join(table, labels(LABELS));
    assertThat(keys(left)).containsExactly("(a, 1)", "(b, 1)");
    assertThat(left.report().notes())
        .contains(
            "labels l.csv: 1 keys there belong to scanpaths that were left out while reading, for"
                + " example (a, 2)");
    assertThatThrownBy(() -> join(table, labels(LABELS + "z,1,3\n")))
        .hasMessageStartingWith("labels l.csv: 1 keys there have no scanpath, for example (z, 1);");
  }

  @Test
  void a_scanpath_of_which_some_rows_are_left_is_not_left_out() {
    assertThat(table(Tables.GOOD.replace("0.3,0.4", "?,0.4")).leftOut()).isEmpty();
  }

  @Test
  void a_quote_that_is_never_closed_is_refused_rather_than_swallowing_rows() {
    LabelsFile open = labels("who,text,kind\na,1,x\na,2,\"y\nb,1,z\n").on(DROP, DROP, DROP);
    assertThatThrownBy(() -> join(table(Tables.GOOD), open))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("l.csv: cannot be read as CSV: ")
        .hasMessageContaining("line 3");
  }

  @Test
  void labels_of_scanpaths_that_cleaning_left_out_are_not_extra() {
    Path file = Tables.write(folder, "t.csv", Tables.GOOD);
    var context = SourceContext.of(Columns.of("who", "text")).clean(new MinFixations(2));
    Recordings table = new CsvSource(file).create(context).read();
    assertThat(table.leftOut()).hasToString("[(a, 2)]");
    assertThat(keys(join(table, labels(LABELS)))).containsExactly("(a, 1)", "(b, 1)");
  }

  @Test
  void simulated_scanpaths_that_cleaning_left_out_are_told_too() {
    var readers = new SimulatedReaders();
    Recordings all = readers.create(SourceContext.none()).read();
    int most = all.recordings().stream().mapToInt(one -> one.scanpath().size()).max().orElseThrow();
    Recordings few = readers.create(SourceContext.none().clean(new MinFixations(most))).read();
    assertThat(all.leftOut()).isEmpty();
    assertThat(few.leftOut()).hasSize(all.recordings().size() - few.recordings().size());
    assertThat(few.with(List.of(), List.of()).labelled(List.of("x"), true).leftOut())
        .isNotEmpty()
        .isEqualTo(few.leftOut());
  }
}
