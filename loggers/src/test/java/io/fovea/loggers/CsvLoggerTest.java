package io.fovea.loggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLoggerTest {
  @TempDir Path folder;
  private Path metrics;
  private Path epochs;
  private RunLogger logger;

  @BeforeEach
  void create() {
    metrics = folder.resolve("metrics.csv");
    epochs = folder.resolve("epochs.csv");
    logger = new CsvLogger().create(RunFolder.at(folder));
  }

  private void twoEpochs() {
    logger.start(Runs.simulated());
    for (int epoch = 0; epoch < 2; epoch++) {
      logger.logMetrics(Map.of("train_loss_step", 0.75 - epoch), epoch, 2L * epoch);
      logger.logMetrics(Map.of("train_loss_step", 0.5 - epoch), epoch, 2L * epoch + 1);
      logger.logMetrics(Map.of("valid_loss", 0.25, "val_acc_step", 1.0 / 3), epoch, 2L * epoch + 1);
      logger.logMetrics(Map.of("train_loss", 0.625 - epoch), epoch, 2L * epoch + 1);
      logger.epochEnd(epoch);
    }
    logger.finish(RunStatus.FINISHED);
  }

  private static final String TWO_EPOCHS =
      """
      epoch,step,train_loss,train_loss_step,val_acc_step,valid_loss
      0,0,,0.75,,
      0,1,,0.5,,
      0,1,,,0.3333333333333333,0.25
      0,1,0.625,,,
      1,2,,-0.25,,
      1,3,,-0.5,,
      1,3,,,0.3333333333333333,0.25
      1,3,-0.375,,,
      """;

  @Test
  void every_log_call_is_a_row_and_the_header_is_the_sorted_union() {
    twoEpochs();

    assertThat(metrics).content().isEqualTo(TWO_EPOCHS);
  }

  @Test
  void every_epoch_is_a_dense_row_of_the_last_values() {
    twoEpochs();

    assertThat(epochs)
        .content()
        .isEqualTo(
            """
            epoch,step,train_loss,train_loss_step,val_acc_step,valid_loss
            0,1,0.625,0.5,0.3333333333333333,0.25
            1,3,-0.375,-0.5,0.3333333333333333,0.25
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG", "tr-TR"})
  void the_files_are_the_same_in_every_locale(String language) {
    Runs.inLocale(Locale.forLanguageTag(language), this::twoEpochs);

    assertThat(metrics).content().isEqualTo(TWO_EPOCHS);
  }

  @Test
  void a_name_that_comes_late_widens_the_rows_that_are_there() {
    logger.start(Runs.real());
    logger.logMetrics(Map.of("m", 1.5), 0, 0);
    logger.epochEnd(0);
    assertThat(metrics).content().isEqualTo("epoch,m,step\n0,1.5,0\n");

    logger.logMetrics(Map.of("m", 2.5), 1, 1);
    logger.logMetrics(Map.of("a", 3.5, "z", 4.5), 1, 1);
    logger.epochEnd(1);

    assertThat(metrics)
        .content()
        .isEqualTo(
            """
            a,epoch,m,step,z
            ,0,1.5,0,
            ,1,2.5,1,
            3.5,1,,1,4.5
            """);
    assertThat(epochs)
        .content()
        .isEqualTo(
            """
            epoch,step,a,m,z
            0,0,,1.5,
            1,1,3.5,2.5,4.5
            """);
  }

  @Test
  void rows_are_on_disk_when_their_epoch_ends() {
    logger.start(Runs.real());
    assertThat(metrics).content().isEqualTo("epoch,step\n");
    logger.logMetrics(Map.of("a", 1.0), 0, 0);
    logger.epochEnd(0);
    logger.logMetrics(Map.of("a", 2.0), 1, 1);

    assertThat(metrics).content().isEqualTo("a,epoch,step\n1.0,0,0\n");

    logger.finish(RunStatus.FAILED);

    assertThat(metrics).content().isEqualTo("a,epoch,step\n1.0,0,0\n2.0,1,1\n");
    assertThat(epochs).content().isEqualTo("epoch,step,a\n0,0,1.0\n1,1,2.0\n");
  }

  @Test
  void an_epoch_of_many_steps_does_not_wait_for_its_end() throws IOException {
    logger.start(Runs.real());
    for (int step = 0; step < 10_000; step++) {
      logger.logMetrics(Map.of("a", 1.0), 0, step);
    }

    try (var lines = Files.lines(metrics)) {
      assertThat(lines.count()).isEqualTo(10_001);
    }
  }

  @Test
  void an_epoch_without_metrics_has_no_row_and_a_late_value_no_second_one() {
    logger.start(Runs.real());
    logger.logMetrics(Map.of("a", 1.0), 0, 0);
    logger.epochEnd(0);
    logger.epochEnd(1);
    logger.logMetrics(Map.of("test_acc", 0.5), 1, 0);
    logger.finish(RunStatus.FINISHED);

    assertThat(epochs).content().isEqualTo("epoch,step,a\n0,0,1.0\n");
    assertThat(metrics).content().isEqualTo("a,epoch,step,test_acc\n1.0,0,0,\n,1,0,0.5\n");
  }

  @Test
  void names_that_csv_must_quote_survive_widening() throws IOException {
    String odd = "F1, \"macro\"\nüber";
    logger.start(Runs.real());
    logger.logMetrics(Map.of(odd, 0.5), 0, 0);
    logger.epochEnd(0);
    logger.logMetrics(Map.of("z", 0.25), 1, 1);
    logger.finish(RunStatus.FINISHED);

    List<NamedCsvRecord> rows = read(metrics);
    assertThat(rows).extracting(row -> row.getField(odd)).containsExactly("0.5", "");
    assertThat(rows).extracting(row -> row.getField("z")).containsExactly("", "0.25");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_double_reads_back_as_itself(long seed) throws IOException {
    Random random = new Random(seed);
    List<Double> values = random.longs(500).mapToObj(Double::longBitsToDouble).toList();
    logger.start(Runs.real());
    for (int i = 0; i < values.size(); i++) {
      logger.logMetrics(Map.of("x", values.get(i)), i / 7, i);
      if (i % 7 == 6) {
        logger.epochEnd(i / 7);
      }
    }
    logger.finish(RunStatus.FINISHED);

    assertThat(read(metrics)).extracting(row -> pythonFloat(row.getField("x"))).isEqualTo(values);
  }

  /** Python's float(text). */
  private static double pythonFloat(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  @Test
  void what_is_no_number_is_written_in_pythons_words() {
    logger.start(Runs.real());
    logger.logMetrics(
        Map.of("a", Double.NaN, "b", Double.POSITIVE_INFINITY, "c", Double.NEGATIVE_INFINITY),
        0,
        0);
    logger.finish(RunStatus.FAILED);

    assertThat(metrics).content().isEqualTo("a,b,c,epoch,step\nnan,inf,-inf,0,0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"epoch", "step"})
  void a_metric_with_a_key_columns_name_is_refused(String name) {
    logger.start(Runs.real());

    assertThatThrownBy(() -> logger.logMetrics(Map.of(name, 1.0), 0, 0))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "%s: a metric may not be called '%s': every row has that column already",
            metrics, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"metrics.csv", "epochs.csv", "hparams.yaml"})
  void an_older_runs_folder_is_refused_before_anything_is_written(String file) throws IOException {
    Path old = Files.writeString(folder.resolve(file), "older\n");

    assertThatThrownBy(() -> logger.start(Runs.real()))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith(old + " exists already: this folder belongs to an older run");

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(old);
    }
    assertThat(old).content().isEqualTo("older\n");
  }

  @Test
  void a_folder_that_vanished_is_named() throws IOException {
    logger.start(Runs.real());
    logger.logMetrics(Map.of("a", 1.0), 0, 0);
    logger.epochEnd(0);
    Files.delete(metrics);
    logger.logMetrics(Map.of("a", 1.0), 1, 1);

    assertThatThrownBy(() -> logger.epochEnd(1))
        .isInstanceOf(FoveaException.class)
        .hasMessage("cannot append to %s: there is no %s", metrics, metrics);
  }

  private static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }
}
