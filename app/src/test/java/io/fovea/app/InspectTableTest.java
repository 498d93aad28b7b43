package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.fovea.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inspect} of a table of which nothing is known. */
class InspectTableTest {
  @TempDir private Path folder;

  @Test
  void columns_are_described_and_a_section_is_guessed_and_tried() throws IOException {
    Path table = SmallTable.csv(folder);

    Cli cli = Cli.run("inspect", table);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.exit()).isZero();
    assertThat(cli.out().lines()).allMatch(line -> line.length() <= 100, "at most 100 wide");
    assertThat(cli.out())
        .startsWith("small table.csv: ")
        .contains(
            "  subject         text        0         8  key, participant  s1, s2, s3, ...\n",
            "  duration_ms  integer        0",
            """
              columns:
                key: [subject, image]
                participant: subject
                x: x
                y: y
                duration: duration_ms
            """,
            "read with this section:\n",
            "  scanpaths      24  per participant");
  }

  @Test
  void the_section_can_be_pasted_as_it_is() throws IOException {
    Cli bare = Cli.run("inspect", SmallTable.csv(folder), "--set", "data.columns.label=kind");
    String out = bare.out();
    String yaml = out.substring(out.indexOf("data:\n"), out.indexOf("\nread with"));
    Path file = Files.writeString(folder.resolve("pasted.yaml"), yaml);

    Cli pasted = Cli.run("inspect", file);

    assertThat(yaml).contains("    label: kind\n");
    assertThat(pasted.exit()).isZero();
    assertThat(bare.out()).endsWith(pasted.out());
  }

  @Test
  void what_was_not_guessed_is_asked_for() throws IOException {
    Path table = Files.writeString(folder.resolve("t.tsv"), "who\twhat\tleft\ttop\n1\t2\t.5\t.5\n");

    Cli cli = Cli.run("inspect", table);

    assertThat(cli.exit()).isZero();
    assertThat(cli.out().replaceAll("\\s+", " "))
        .contains(
            "t.tsv: 1 row, 4 columns",
            "no column is named like the key (--set 'data.columns.key=[...]') or the place (--set"
                + " data.columns.x=... --set data.columns.y=...)");
  }

  @Test
  void what_is_said_is_laid_over_the_guess() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("t.tsv"), "who\twhat\tleft\ttop\n1\t2\t.5\t.5\n2\t2\t.4\t.6\n");

    Cli cli =
        Cli.run(
            "inspect",
            table,
            "--set",
            "data.columns.key=[who, what]",
            "--set",
            "data.columns.x=left",
            "--set",
            "data.columns.y=top");

    assertThat(cli.exit()).isZero();
    assertThat(cli.out())
        .contains("    x: left\n", "read with this section:\n", "  participants  2");
  }

  @Test
  void a_guess_that_does_not_fit_is_told_with_the_reason() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("t.csv"),
            "subject,trial,x,y,label\n1,1,.5,.5,a\n1,1,.5,.5,b\n1,2,.1,.2,a\n2,1,.1,.2,a\n");

    Cli cli = Cli.run("inspect", table);

    assertThat(cli.exit()).isEqualTo(1);
    assertThat(cli.out().replaceAll("\\s+", " "))
        .contains("label: label", "REFUSED with this section: t.csv:3", "'label'");
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void a_wrong_setting_is_a_configuration_error() throws IOException {
    Cli cli = Cli.run("inspect", SmallTable.csv(folder), "--set", "data.colums.x=left");

    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("no setting 'colums'; did you mean 'columns'?");
  }

  @Test
  void a_program_gets_one_object() throws IOException {
    Cli cli = Cli.run("inspect", SmallTable.csv(folder), "--json");

    JsonObject json = JsonParser.parseString(cli.out()).getAsJsonObject();
    assertThat(json.keySet())
        .containsExactly("file", "rows", "columns", "yaml", "inspection", "refusal");
    assertThat(json.getAsJsonArray("columns")).hasSize(7);
    assertThat(
            json.getAsJsonObject("inspection")
                .getAsJsonObject("counts")
                .get("participants")
                .getAsInt())
        .isEqualTo(8);
  }

  @Test
  void numbers_with_a_decimal_comma_are_read_by_the_source_that_can() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("de.csv"),
            "subject;trial;x;y\n1;1;0,5;0,25\n1;2;0,1;0,2\n2;1;0,4;0,3\n");

    Cli cli = Cli.run("inspect", table);

    assertThat(cli.exit()).isZero();
    assertThat(cli.out())
        .contains("  x        decimal comma        0         3  x                 0.1 .. 0.5\n")
        .contains("  source: {name: table, path: '" + table + "', decimal: comma}\n")
        .contains("  x  0.1 ");
  }

  @Test
  void a_folder_of_json_is_a_table_too() throws IOException {
    Path folder = Files.createDirectory(this.folder.resolve("all"));
    for (int subject = 1; subject <= 3; subject++) {
      Files.writeString(
          folder.resolve(subject + ".jsonl"),
          "{\"subject\": %d, \"page\": \"a\", \"x\": 0.5, \"y\": 0.5, \"dur\": 200}\n"
                  .formatted(subject)
              + "{\"subject\": %d, \"page\": \"b\", \"x\": 0.4, \"y\": 0.6, \"dur\": 300}\n"
                  .formatted(subject));
    }

    Cli cli = Cli.run("inspect", folder);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .startsWith("all: 6 rows, 5 columns\n")
        .contains("  source: {name: table, path: '" + folder + "'}\n", "  scanpaths     6  ")
        .contains("  min 200, ");
  }

  @Test
  void files_that_are_no_tables_are_refused_in_one_line() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    Path binary = Files.write(folder.resolve("b.csv"), new byte[] {1, 0, 2, 0, 3});

    assertThat(Cli.run("inspect", empty).err())
        .isEqualTo("fovea: empty.csv: the file is empty; expected a header and rows\n");
    assertThat(Cli.run("inspect", binary).err())
        .isEqualTo("fovea: b.csv: is a binary file, not a table of text\n");
  }

  @Test
  void recordings_are_understood_without_a_word() {
    Optional<Path> viewing = Golden.shared("data/schizophrenia_freeview/fixations.csv");
    Optional<Path> reading = Golden.shared("data/eyefeatures_sample/fixations_subset.csv");
    assumeThat(viewing).as("recordings beside the checkout").isPresent();
    assumeThat(reading).as("recordings beside the checkout").isPresent();

    Cli pictures = Cli.run("inspect", viewing.get());
    Cli texts = Cli.run("inspect", reading.get());

    assertThat(pictures.out())
        .contains(
            "    key: [subject, image]\n",
            "    label: patient\n",
            "  screen: {width: 800, height: 600}\n",
            "  participants       70\n",
            "  scanpaths       6,790 ",
            "  0      3,000  44.2 %            30 ");
    assertThat(texts.out())
        .contains("    key: [Participant, tekst]\n", "  x: norm_pos_x\n", "  scanpaths        74 ");
  }
}
