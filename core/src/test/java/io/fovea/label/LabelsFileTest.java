package io.fovea.label;

import static io.fovea.label.OnTrouble.DROP;
import static io.fovea.label.OnTrouble.FAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.fovea.scanpath.ClassTarget;
import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.DataException;
import io.fovea.source.Recordings;
import io.fovea.source.SourceContext;
import io.fovea.source.Tables;
import io.fovea.testing.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsFileTest {
  private static final String LABELS = "text,kind,who\n2,poem,a\n1,poem,b\n1.0,news,a\n";

  @TempDir Path folder;

  private Recordings table(String text) {
    Path file = Tables.write(folder, "t.csv", text);
    return new CsvSource(file).create(SourceContext.of(Columns.of("who", "text"))).read();
  }

  private LabelsFile labels(String text) {
    Path file = Tables.write(folder, "labels.csv", text);
    return new LabelsFile(file, "kind");
  }

  private static Dataset join(Recordings table, LabelsFile labels) {
    return new Labelling(Optional.of(labels), new ClassRules(), new Sampling()).apply(table, 1);
  }

  private static List<String> shown(Dataset dataset) {
    return dataset.samples().stream()
        .map(
            sample ->
                sample.scanpath().key()
                    + " "
                    + dataset
                        .targets()
                        .labels()
                        .classes()
                        .get(((ClassTarget) sample.target()).index()))
        .toList();
  }

  @Test
  void labels_are_joined_by_key_whatever_the_order_of_rows_and_columns() {
    assertThat(shown(join(table(Tables.GOOD), labels(LABELS))))
        .containsExactly("(a, 1) news", "(a, 2) poem", "(b, 1) poem");
  }

  @Test
  void the_files_own_key_columns_may_have_other_names() {
    Path file = Tables.write(folder, "l.tsv", "p\tt\tkind\na\t1\tx\nb\t1\ty\na\t2\tz\n");
    LabelsFile renamed =
        new LabelsFile(file, List.of("p", "t"), "kind", List.of(), "auto", FAIL, FAIL, FAIL);
    assertThat(shown(join(table(Tables.GOOD), renamed)))
        .containsExactly("(a, 1) x", "(a, 2) z", "(b, 1) y");
  }

  @Test
  void a_scanpath_without_label_is_refused_or_dropped() {
    LabelsFile missing = labels(LABELS.replace("1,poem,b\n", "1,,b\n"));
    assertThatThrownBy(() -> join(table(Tables.GOOD), missing))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "labels labels.csv: 1 scanpaths have no label there, for example (b, 1);"
                + " labels.missing: drop would leave them out");
    Dataset dropped = join(table(Tables.GOOD), missing.on(DROP, FAIL, FAIL));
    assertThat(shown(dropped)).containsExactly("(a, 1) news", "(a, 2) poem");
    assertThat(dropped.report().notes())
        .contains(
            "labels labels.csv: 1 scanpaths have no label there, for example (b, 1); left out");
  }

  @Test
  void a_label_without_scanpath_is_refused_or_dropped() {
    LabelsFile extra = labels(LABELS + "9,poem,z\n7,poem,z\n");
    assertThatThrownBy(() -> join(table(Tables.GOOD), extra))
        .hasMessage(
            "labels labels.csv: 2 keys there have no scanpath, for example (z, 7), (z, 9);"
                + " labels.extra: drop would leave them out");
    assertThat(shown(join(table(Tables.GOOD), extra.on(FAIL, FAIL, DROP)))).hasSize(3);
  }

  @Test
  void a_repeated_key_is_refused_or_dropped() {
    LabelsFile twice = labels(LABELS + "2,poem,a\n");
    assertThatThrownBy(() -> join(table(Tables.GOOD), twice))
        .hasMessage(
            "labels.csv:5: key (a, 2) is labelled [poem] here and [poem] in line 2;"
                + " labels.duplicate: drop would leave it out");
    Dataset once = join(table(Tables.GOOD), twice.on(FAIL, DROP, FAIL));
    assertThat(shown(once)).hasSize(3);
    assertThat(once.report().notes()).contains("labels labels.csv: 1 repeated keys dropped");
  }

  @Test
  void labels_that_contradict_each_other_are_always_refused() {
    LabelsFile both = labels(LABELS + "2,news,a\n").on(DROP, DROP, DROP);
    assertThatThrownBy(() -> join(table(Tables.GOOD), both))
        .hasMessage(
            "labels.csv:5: key (a, 2) is labelled [news] here and [poem] in line 2; only one can be"
                + " right");
  }

  @Test
  void a_file_that_does_not_fit_is_refused() {
    assertThatThrownBy(() -> join(table(Tables.GOOD), labels("who,text,Kind\na,1,x\n")))
        .hasMessage(
            "labels.csv: no column 'kind' (for what is learned; did you mean 'Kind'?); columns"
                + " present: [who, text, Kind]");
    assertThatThrownBy(() -> join(table(Tables.GOOD), labels("")))
        .hasMessage("labels.csv: the file is empty; expected a header and rows");
    assertThatThrownBy(() -> join(table(Tables.GOOD), labels("who,text,kind\na,,x\n")))
        .hasMessage("labels.csv:2: a key column is empty");
    assertThatThrownBy(() -> join(table(Tables.GOOD), labels("who,text,kind\na\n")))
        .hasMessage("labels.csv:2: expected 3 fields like the header, got 1");
  }

  /** The tables on which labels matched by row order come out wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "duplicate_label_row_0",
        "int_keys_shuffled_0",
        "missing_label_row_0",
        "mixed_keys_case_0",
        "string_keys_lexicographic_0"
      })
  void every_scanpath_has_the_label_of_its_key(String name) {
    JsonObject golden = Golden.resource("/goldens/ordering/" + name + ".json");
    LabelsFile labels =
        new LabelsFile(Tables.write(folder, "y.csv", csv(golden.getAsJsonObject("Y"))), "label");
    Path file = Tables.write(folder, "x.csv", csv(golden.getAsJsonObject("X")));
    var context = SourceContext.of(Columns.of("s", "t").duration("duration"));
    Recordings table = new CsvSource(file).create(context).read();
    List<String> expected = new ArrayList<>();
    JsonArray keys = golden.getAsJsonArray("peer_group_order");
    for (int i = 0; i < keys.size(); i++) {
      JsonArray key = keys.get(i).getAsJsonArray();
      String label = golden.getAsJsonArray("true_labels_in_group_order").get(i).getAsString();
      expected.add(
          "(%s, %s) %s".formatted(key.get(0).getAsString(), key.get(1).getAsString(), label));
    }
    if (name.startsWith("missing")) {
      assertThatThrownBy(() -> join(table, labels))
          .hasMessageContaining("1 scanpaths have no label");
      expected.removeIf(one -> one.startsWith("(3, 1)"));
    }
    if (name.startsWith("duplicate")) {
      assertThatThrownBy(() -> join(table, labels)).hasMessageContaining("key (3, 1) is labelled");
    }
    assertThat(shown(join(table, labels.on(DROP, DROP, FAIL)))).isEqualTo(expected);
  }

  private static String csv(JsonObject table) {
    List<String> columns = List.copyOf(table.keySet());
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
    int rows = table.getAsJsonArray(columns.get(0)).size();
    IntStream.range(0, rows)
        .mapToObj(
            row ->
                columns.stream()
                    .map(c -> table.getAsJsonArray(c).get(row))
                    .map(JsonElement::getAsString)
                    .toList())
        .forEach(row -> csv.append(String.join(",", row)).append('\n'));
    return csv.toString();
  }
}
