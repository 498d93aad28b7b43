package io.fovea.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.fovea.label.Dataset;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.testing.Golden;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shuffled tables come out in the order, and with the labels, that they should. */
class OrderingGoldenTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "duplicate_label_row_0",
        "int_keys_shuffled_0",
        "missing_label_row_0",
        "mixed_keys_case_0",
        "string_keys_lexicographic_0"
      })
  void scanpaths_come_in_key_order_each_with_its_own_label_and_rows(String name) {
    JsonObject golden = Golden.resource("/goldens/ordering/" + name + ".json");
    Path file = Tables.write(folder, name + ".csv", csv(golden));
    Dataset dataset =
        Tables.read(new CsvSource(file), Columns.of("s", "t").duration("duration").label("label"));
    assertThat(keys(dataset)).isEqualTo(strings(golden.getAsJsonArray("peer_group_order")));
    JsonArray labels = golden.getAsJsonArray("true_labels_in_group_order");
    JsonArray sequences = golden.getAsJsonArray("sequences_in_group_order");
    for (int i = 0; i < dataset.samples().size(); i++) {
      Sample sample = dataset.samples().get(i);
      int target = ((ClassTarget) sample.target()).index();
      assertThat(dataset.targets().labels().classes().get(target))
          .isEqualTo(labels.get(i).getAsString());
      assertThat(rows(sample.scanpath())).containsExactly(Golden.doubles(sequences.get(i)));
    }
  }

  /** The golden's table, each row with the label that belongs to its key. */
  private static String csv(JsonObject golden) {
    Map<String, String> labelOf = new HashMap<>();
    List<String> order = strings(golden.getAsJsonArray("peer_group_order"));
    for (int i = 0; i < order.size(); i++) {
      JsonElement label = golden.getAsJsonArray("true_labels_in_group_order").get(i);
      labelOf.put(order.get(i), label.getAsString());
    }
    JsonObject table = golden.getAsJsonObject("X");
    StringBuilder csv = new StringBuilder("s,t,x,y,duration,label\n");
    for (int row = 0; row < table.getAsJsonArray("x").size(); row++) {
      for (String column : List.of("s", "t", "x", "y", "duration")) {
        csv.append(table.getAsJsonArray(column).get(row).getAsString()).append(',');
      }
      String key =
          table.getAsJsonArray("s").get(row).getAsString()
              + ", "
              + table.getAsJsonArray("t").get(row).getAsString();
      csv.append(labelOf.get("(" + key + ")")).append('\n');
    }
    return csv.toString();
  }

  private static List<String> strings(JsonArray keys) {
    return keys.asList().stream()
        .map(JsonElement::getAsJsonArray)
        .map(key -> "(" + key.get(0).getAsString() + ", " + key.get(1).getAsString() + ")")
        .toList();
  }

  private static List<String> keys(Dataset dataset) {
    return dataset.samples().stream()
        .map(Sample::scanpath)
        .map(Scanpath::key)
        .map(ScanpathKey::toString)
        .toList();
  }

  private static double[] rows(Scanpath scanpath) {
    double[] values = new double[3 * scanpath.size()];
    for (int i = 0; i < scanpath.size(); i++) {
      values[3 * i] = scanpath.x(i);
      values[3 * i + 1] = scanpath.y(i);
      values[3 * i + 2] = scanpath.durationMs(i);
    }
    return values;
  }
}
