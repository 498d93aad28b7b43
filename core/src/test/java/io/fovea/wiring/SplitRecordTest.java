package io.fovea.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.fovea.config.DataConfig;
import io.fovea.config.Experiment;
import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.Tables;
import io.fovea.split.ColumnsSplit;
import io.fovea.split.SimpleSplit;
import io.fovea.split.SplitSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of its split, and what it refuses to say. */
class SplitRecordTest {
  @TempDir Path root;

  private static JsonObject data(Path folder) throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("run.json")))
        .getAsJsonObject()
        .getAsJsonObject("data");
  }

  @Test
  void every_scanpath_is_in_split_csv_with_its_part() throws IOException {
    Path folder = ExperimentRun.fit(Small.experiment(root), new RunOptions()).folder();

    List<String> lines = Files.readAllLines(folder.resolve("split.csv"));

    assertThat(lines).hasSize(33).startsWith("SUBJ_NAME,TEXT,participant,part");
    assertThat(lines.subList(1, 33)).isSorted();
    for (String part : List.of("train", "validation", "test")) {
      assertThat(lines.stream().filter(line -> line.endsWith("," + part)))
          .hasSize(data(folder).get(part + "_scanpaths").getAsInt());
    }
  }

  /** Twelve people, four texts each; the label is the person's. */
  private Experiment patients(SplitSpec split, String... allowed) {
    Random random = new Random(4);
    StringBuilder text = new StringBuilder("who,text,x,y,ms,kind,side\n");
    for (int i = 0; i < 12 * 4 * 5; i++) {
      int who = i / 20;
      text.append(
          "p%d,%d,%s,%s,%d,%s,%s\n"
              .formatted(
                  who,
                  i / 5 % 4,
                  random.nextDouble(),
                  random.nextDouble(),
                  random.nextInt(500),
                  who % 2 == 0 ? "patient" : "control",
                  i / 5 % 4 == 3 ? "Validation" : "train"));
    }
    Path file = Tables.write(root, "t.csv", text.toString());
    Columns columns = Columns.of("who", "text").duration("ms").label("kind").part("side");
    DataConfig data =
        new DataConfig(
            new CsvSource(file), columns, null, split, Map.of("two", new Small.Two()), 8);
    return Small.experiment(root, data.allowLeak(allowed), List.of());
  }

  @Test
  void a_label_that_belongs_to_the_person_is_refused_where_people_stand_on_two_sides() {
    assertThatThrownBy(() -> ExperimentRun.fit(patients(new SimpleSplit(0.25)), new RunOptions()))
        .hasMessageStartingWith(
            "results would mislead, as what is to be tested leaks into the training:\n"
                + "  participant_label: ")
        .hasMessageContaining("data.allow_leak: [participant_label]");
  }

  @Test
  void a_leak_that_is_let_pass_is_written_into_the_run() throws IOException {
    Experiment experiment = patients(new SimpleSplit(0.25), "participant_label");

    FitResult result = ExperimentRun.fit(experiment, new RunOptions());

    assertThat(result.summary().lines())
        .anyMatch(
            line -> line.startsWith("WARNING: let pass by data.allow_leak: participant_label"));
    List<JsonElement> leaks = data(result.folder()).getAsJsonArray("allowed_leaks").asList();
    assertThat(leaks).singleElement().asString().contains("participant_label: ");
    assertThat(result.folder().resolve("config.yaml"))
        .content()
        .contains("allow_leak:\n  - participant_label");
  }

  @Test
  void a_column_of_the_table_can_say_the_part() throws IOException {
    Experiment experiment = patients(new ColumnsSplit(), "participant_label");

    Path folder = ExperimentRun.fit(experiment, new RunOptions()).folder();

    assertThat(Files.readAllLines(folder.resolve("split.csv")))
        .contains("p0,2,p0,train", "p0,3,p0,validation", "p11,3,p11,validation");
  }

  @Test
  void an_unknown_leak_is_refused_before_anything_is_read() {
    assertThatThrownBy(
            () -> ExperimentRun.fit(patients(new SimpleSplit(), "same_keys"), new RunOptions()))
        .hasMessageStartingWith(
            "data.allow_leak has no leak 'same_keys'; did you mean 'same_key'?");
    assertThat(root.resolve("small")).doesNotExist();
  }
}
