package io.fovea.loggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.data.Baseline;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for each curve's colour in the picture: what a reader sees, without pinning each pixel. */
class PlotsLoggerTest {
  private static final int BLUE = 0x0072B2;
  private static final int ORANGE = 0xD55E00;
  private static final int GREY = 0x666666;
  private static final int RED = 0xB00020;

  @TempDir Path folder;

  private BufferedImage drawn(
      RunInfo run, RunStatus status, int epochs, IntToDoubleFunction validLoss) throws IOException {
    RunLogger logger = new PlotsLogger().create(RunFolder.at(folder));
    logger.start(run);
    for (int epoch = 0; epoch < epochs; epoch++) {
      logger.logMetrics(
          Map.of("valid_loss", validLoss.applyAsDouble(epoch), "val_acc_step", 0.25), epoch, epoch);
      logger.logMetrics(Map.of("train_loss", 1.0 / (epoch + 1)), epoch, epoch);
      logger.epochEnd(epoch);
    }
    logger.finish(status);
    return ImageIO.read(folder.resolve("curves.png").toFile());
  }

  private static BufferedImage left(BufferedImage picture) {
    return picture.getSubimage(0, 0, picture.getWidth() / 2, picture.getHeight());
  }

  private static BufferedImage right(BufferedImage picture) {
    int half = picture.getWidth() / 2;
    return picture.getSubimage(half, 0, half, picture.getHeight());
  }

  /** The plot without title, vertical axis and legend. */
  private static BufferedImage plot(BufferedImage picture) {
    return picture.getSubimage(66, 50, picture.getWidth() - 66, 460);
  }

  private static long count(BufferedImage picture, int colour) {
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xFFFFFF)
        .filter(rgb -> rgb == colour)
        .count();
  }

  @Test
  void losses_are_on_the_left_and_metrics_with_the_baseline_on_the_right() throws IOException {
    BufferedImage picture =
        drawn(Runs.simulated(), RunStatus.FINISHED, 100, epoch -> 1 + 0.5 * epoch % 7);

    assertThat(picture.getWidth()).isEqualTo(1500);
    assertThat(picture.getHeight()).isEqualTo(600);
    assertThat(count(plot(left(picture)), BLUE)).as("train_loss").isGreaterThan(400);
    assertThat(count(plot(left(picture)), ORANGE)).as("valid_loss").isGreaterThan(400);
    assertThat(count(plot(right(picture)), BLUE)).as("val_acc_step").isGreaterThan(400);
    assertThat(count(plot(right(picture)), ORANGE)).as("nothing else").isZero();
    assertThat(count(plot(right(picture)), GREY)).as("majority baseline").isGreaterThan(300);
    assertThat(count(picture, RED)).as("the mark of simulated data").isGreaterThan(100);
  }

  @Test
  void a_metric_is_drawn_at_its_height_between_zero_and_one() throws IOException {
    BufferedImage plot =
        right(drawn(Runs.real(), RunStatus.FINISHED, 100, epoch -> 1.0 / (epoch + 1)));

    double accuracy = meanRow(plot, BLUE);
    double baseline = meanRow(plot, GREY);

    // 0.25 and 0.375 on an axis of 0 to 1 that is about 420 pixels long; y grows downward.
    assertThat(accuracy - baseline).isBetween(0.125 * 390, 0.125 * 450);
  }

  /** Of the longest horizontal line in this colour. */
  private static double meanRow(BufferedImage picture, int colour) {
    int widest =
        IntStream.range(50, 480)
            .boxed()
            .max((a, b) -> Long.compare(inRow(picture, a, colour), inRow(picture, b, colour)))
            .orElseThrow();
    assertThat(inRow(picture, widest, colour)).isGreaterThan(300);
    return widest;
  }

  private static long inRow(BufferedImage picture, int row, int colour) {
    return count(picture.getSubimage(0, row, picture.getWidth(), 1), colour);
  }

  @Test
  void real_data_carry_no_mark_and_a_failed_run_does() throws IOException {
    assertThat(count(drawn(Runs.real(), RunStatus.FINISHED, 3, epoch -> 1), RED)).isZero();
    Files.delete(folder.resolve("curves.png"));

    assertThat(count(drawn(Runs.real(), RunStatus.FAILED, 3, epoch -> 1), RED)).isGreaterThan(100);
  }

  @Test
  void one_epoch_is_a_dot() throws IOException {
    BufferedImage picture = drawn(Runs.real(), RunStatus.FINISHED, 1, epoch -> 2);

    assertThat(count(plot(left(picture)), BLUE)).isBetween(10L, 60L);
    assertThat(count(plot(left(picture)), ORANGE)).isBetween(10L, 60L);
  }

  @Test
  void what_is_no_number_is_a_gap_and_never_the_axis() throws IOException {
    long whole =
        count(plot(left(drawn(Runs.real(), RunStatus.FINISHED, 40, epoch -> 1.5))), ORANGE);
    Files.delete(folder.resolve("curves.png"));

    BufferedImage gaps =
        drawn(
            Runs.real(),
            RunStatus.FAILED,
            40,
            epoch -> epoch < 20 ? 1.5 : epoch % 2 == 0 ? Double.NaN : Double.POSITIVE_INFINITY);

    assertThat(count(plot(left(gaps)), ORANGE))
        .isBetween((long) (0.4 * whole), (long) (0.6 * whole));
  }

  @Test
  void a_curve_without_any_number_is_left_out() throws IOException {
    BufferedImage picture = drawn(Runs.real(), RunStatus.FAILED, 5, epoch -> Double.NaN);

    assertThat(count(left(picture), BLUE)).isGreaterThan(100);
    assertThat(count(left(picture), ORANGE)).isZero();
    assertThat(count(plot(left(picture)), GREY)).as("no best epoch").isZero();
  }

  @Test
  void losses_of_very_different_size_are_both_seen() throws IOException {
    BufferedImage picture =
        drawn(Runs.real(), RunStatus.FINISHED, 50, epoch -> Math.pow(10, 6 - epoch / 10.0));

    assertThat(count(plot(left(picture)), BLUE)).isGreaterThan(200);
    assertThat(count(plot(left(picture)), ORANGE)).isGreaterThan(200);
  }

  @Test
  void a_run_without_metrics_has_one_wide_chart() throws IOException {
    RunLogger logger = new PlotsLogger(800, 400).create(RunFolder.at(folder));
    logger.start(new RunInfo("cnn", false, Map.of(), List.of(), List.of()));
    for (int epoch = 0; epoch < 50; epoch++) {
      logger.logMetrics(Map.of("train_loss", 1.0 + epoch), epoch, epoch);
      logger.epochEnd(epoch);
    }
    logger.finish(RunStatus.FINISHED);

    BufferedImage picture = ImageIO.read(folder.resolve("curves.png").toFile());
    assertThat(picture.getWidth()).isEqualTo(800);
    assertThat(count(right(picture), BLUE)).isGreaterThan(200);
  }

  @Test
  void numbers_have_a_chart_of_r2_and_one_of_errors_and_single_targets_none() throws IOException {
    RunLogger logger = new PlotsLogger(1500, 600).create(RunFolder.at(folder));
    logger.start(Runs.real());
    for (int epoch = 0; epoch < 50; epoch++) {
      logger.logMetrics(
          Map.of(
              "valid_loss",
              1.0,
              "val_r2",
              epoch - 49.0,
              "val_rmse",
              2e4,
              "val_mae",
              1e4,
              "val_mse",
              4e8,
              "val_r2_age",
              0.5),
          epoch,
          epoch);
      logger.epochEnd(epoch);
    }
    logger.finish(RunStatus.FINISHED);

    BufferedImage picture = ImageIO.read(folder.resolve("curves.png").toFile());
    BufferedImage r2 = plot(picture.getSubimage(500, 0, 500, 600));
    BufferedImage errors = plot(picture.getSubimage(1000, 0, 500, 600));
    assertThat(count(r2, BLUE)).as("only the last epochs are above -1").isBetween(20L, 3000L);
    assertThat(count(r2, ORANGE)).as("no target of its own").isZero();
    assertThat(count(errors, BLUE)).as("val_rmse").isGreaterThan(300);
    assertThat(count(errors, ORANGE)).as("val_mae").isGreaterThan(300);
  }

  @Test
  void a_run_that_measured_nothing_has_no_picture() {
    RunLogger logger = new PlotsLogger().create(RunFolder.at(folder));
    logger.start(Runs.real());
    logger.finish(RunStatus.FAILED);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void the_picture_is_the_same_in_every_locale() throws IOException {
    drawn(Runs.simulated(), RunStatus.FINISHED, 12, epoch -> 1.0 / (epoch + 2));
    byte[] expected = Files.readAllBytes(folder.resolve("curves.png"));
    Files.delete(folder.resolve("curves.png"));

    Runs.inLocale(
        Locale.GERMANY,
        () -> {
          try {
            drawn(Runs.simulated(), RunStatus.FINISHED, 12, epoch -> 1.0 / (epoch + 2));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });

    assertThat(folder.resolve("curves.png")).hasBinaryContent(expected);
  }

  @Test
  void a_picture_too_small_to_read_is_refused() {
    assertThatThrownBy(() -> new PlotsLogger(100, 600))
        .hasMessage("width must be between 300 and 10000, got 100");
  }

  @Test
  void baselines_that_read_the_same_are_one_line() {
    RunLogger logger = new PlotsLogger().create(RunFolder.at(folder));
    List<Baseline> same =
        List.of(
            new Baseline("majority", "val_acc", 0.333),
            new Baseline("majority", "val_balanced_accuracy", 1.0 / 3));
    logger.start(
        new RunInfo("cnn", false, Map.of(), List.of(), List.of(), OptionalInt.of(1), same));
    logger.logMetrics(Map.of("val_acc_step", 0.5, "valid_loss", 1.0), 0, 0);
    logger.epochEnd(0);
    logger.finish(RunStatus.FINISHED);

    assertThat(folder.resolve("curves.png")).isNotEmptyFile();
  }
}
