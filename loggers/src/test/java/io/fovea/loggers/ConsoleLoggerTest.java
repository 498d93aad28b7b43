package io.fovea.loggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleLoggerTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private RunLogger logger(int every) {
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    return new ConsoleLogger(every).create(new RunFolder(Path.of("logs", "version_3")), out);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void epoch(RunLogger logger, int epoch, double train, double valid) {
    logger.logMetrics(Map.of("train_loss_step", 9.0), epoch, epoch);
    logger.logMetrics(
        Map.of("valid_loss", valid, "val_acc_step", 0.75, "val_f1_class_0", 0.5), epoch, epoch);
    logger.logMetrics(Map.of("train_loss", train), epoch, epoch);
    logger.epochEnd(epoch);
  }

  private void threeEpochs(RunInfo run, int every, RunStatus status) {
    RunLogger logger = logger(every);
    logger.start(run);
    epoch(logger, 0, 0.53217, 0.61149);
    epoch(logger, 1, 0.00041, 0.25);
    epoch(logger, 2, 123456.7, Double.NaN);
    logger.finish(status);
  }

  @Test
  void a_run_reads_as_one_line_per_epoch_between_what_it_is_and_how_it_ended() {
    threeEpochs(Runs.simulated(), 1, RunStatus.FINISHED);

    assertThat(printed())
        .isEqualTo(
            """
            run reading-cnn   [SIMULATED DATA: no real eye movements]
              train 100 scanpaths of 20 participants
              validation 96 scanpaths
              majority baseline  val_acc 0.3750
            epoch  0/11  train_loss 0.5322  valid_loss 0.6115  val_acc_step 0.7500
            epoch  1/11  train_loss 4.100e-04  valid_loss 0.2500  val_acc_step 0.7500
            epoch  2/11  train_loss 1.235e+05  valid_loss    nan  val_acc_step 0.7500
            best   1/11  train_loss 4.100e-04  valid_loss 0.2500  val_acc_step 0.7500
            last   2/11  train_loss 1.235e+05  valid_loss    nan  val_acc_step 0.7500
            finished after 3 epochs on SIMULATED DATA: no real eye movements
            files in %s
            """
                .formatted(Path.of("logs", "version_3")));
  }

  @Test
  void real_data_carry_no_mark() {
    threeEpochs(Runs.real(), 1, RunStatus.FINISHED);

    assertThat(printed())
        .startsWith("run reading-cnn\n")
        .contains("finished after 3 epochs\n")
        .doesNotContainIgnoringCase("simulated");
  }

  @Test
  void every_second_epoch_is_printed_and_the_best_and_the_last_in_any_case() {
    threeEpochs(Runs.real(), 2, RunStatus.FINISHED);

    assertThat(printed().lines().filter(line -> line.matches("(epoch|best|last) .*")))
        .extracting(line -> line.replaceAll("  train_loss.*", ""))
        .containsExactly("epoch  0/11", "epoch  2/11", "best   1/11", "last   2/11");
  }

  @Test
  void the_lines_are_the_same_in_every_locale() {
    threeEpochs(Runs.simulated(), 1, RunStatus.FINISHED);
    String expected = printed();
    bytes.reset();

    Runs.inLocale(
        Locale.forLanguageTag("ar-EG-u-nu-arab"),
        () -> threeEpochs(Runs.simulated(), 1, RunStatus.FINISHED));

    assertThat(printed()).isEqualTo(expected);
  }

  @Test
  void a_failed_run_says_so_with_what_it_reached() {
    threeEpochs(Runs.real(), 1, RunStatus.FAILED);

    assertThat(printed()).contains("best   1/11").contains("\nFAILED after 3 epochs\n");
  }

  @Test
  void a_run_of_unknown_length_without_validation_has_no_best_epoch() {
    RunLogger logger = logger(1);
    logger.start(new RunInfo("cnn", false, Map.of(), List.of(), List.of()));
    logger.logMetrics(Map.of("mae", 2.0), 0, 0);
    logger.epochEnd(0);
    logger.finish(RunStatus.FINISHED);

    assertThat(printed())
        .isEqualTo(
            """
            run cnn
            epoch   0  mae 2.0000
            last    0  mae 2.0000
            finished after 1 epoch
            files in %s
            """
                .formatted(Path.of("logs", "version_3")));
  }

  @Test
  void of_equally_good_epochs_the_first_is_best() {
    RunLogger logger = logger(1);
    logger.start(Runs.real());
    for (int epoch = 0; epoch < 4; epoch++) {
      epoch(logger, epoch, 1, epoch == 0 ? 2 : 1);
    }
    logger.finish(RunStatus.FINISHED);

    assertThat(printed()).contains("best   1/11");
  }

  @Test
  void printing_every_zero_epochs_is_refused() {
    assertThatThrownBy(() -> new ConsoleLogger(0)).hasMessage("every must be > 0, got 0");
  }
}
