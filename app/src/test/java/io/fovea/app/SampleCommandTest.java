package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.label.Dataset;
import io.fovea.label.Labelling;
import io.fovea.source.CsvSource;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.source.simulated.SimulatedReadersCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTest {
  @TempDir private Path folder;

  @Test
  void the_table_holds_the_people_asked_for_and_is_called_simulated() {
    Path out = folder.resolve("readers.csv");

    Cli sample =
        Cli.run(
            "sample",
            "--out",
            out,
            "--participants",
            4,
            "--texts",
            3,
            "--seed",
            9,
            "--effect-size",
            2);

    assertThat(sample.exit()).isZero();
    assertThat(sample.out())
        .isEqualTo(
            """
            wrote %s: 4 simulated readers, 3 texts each (SIMULATED DATA: no real eye movements)
            columns: {key: [SUBJ_NAME, TEXT], participant: SUBJ_NAME, x: norm_pos_x, \
            y: norm_pos_y, duration: duration, label: TEXT_TYPE}
            """
                .formatted(out));
    Dataset same = read(new SimulatedReaders(4, 3).seed(9).effectSize(2), SourceContext.none());
    assertThat(read(out).samples()).isEqualTo(same.samples());
  }

  @Test
  void a_name_that_ends_in_gz_is_compressed() throws IOException {
    Path plain = folder.resolve("r.csv");
    Path zipped = folder.resolve("r.csv.gz");

    Cli.run("sample", "--out", plain, "--participants", 3);
    Cli.run("sample", "--out", zipped, "--participants", 3);

    assertThat(Files.readAllBytes(zipped)).startsWith(0x1f, 0x8b);
    assertThat(Files.size(zipped)).isLessThan(Files.size(plain));
    assertThat(read(zipped).sha256()).isEqualTo(read(plain).sha256());
  }

  @Test
  void a_file_that_exists_is_replaced_only_by_force() throws IOException {
    Path out = Files.writeString(folder.resolve("r.csv"), "mine");

    Cli refused = Cli.run("sample", "--out", out);

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).isEqualTo("fovea: " + out + " exists; --force replaces it\n");
    assertThat(out).hasContent("mine");
    assertThat(Cli.run("sample", "--out", out, "--force").exit()).isZero();
    assertThat(out).content().startsWith("SUBJ_NAME,TEXT,");
  }

  @Test
  void impossible_settings_are_refused() {
    Cli texts = Cli.run("sample", "--out", folder.resolve("r.csv"), "--texts", 2);
    Cli missing = Cli.run("sample");

    assertThat(texts.exit()).isEqualTo(2);
    assertThat(texts.err())
        .isEqualTo("fovea: texts_per_participant must be >= 3, one for each task, got 2\n");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("--out");
  }

  private static Dataset read(Path table) {
    return read(new CsvSource(table), SourceContext.of(SimulatedReadersCsv.columns()));
  }

  private static Dataset read(ScanpathSourceSpec source, SourceContext context) {
    return new Labelling().apply(source.create(context).read(), 1);
  }
}
