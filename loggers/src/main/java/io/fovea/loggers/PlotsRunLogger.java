package io.fovea.loggers;

import io.fovea.logging.AtomicFiles;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The work of {@link PlotsLogger}. */
final class PlotsRunLogger implements RunLogger {
  private final PlotsLogger size;
  private final RunFolder folder;
  private final EpochHistory epochs = new EpochHistory();
  private final Started started = new Started();
  private Optional<RunInfo> run = Optional.empty();
  private boolean rehearsed;

  PlotsRunLogger(PlotsLogger size, RunFolder folder) {
    this.size = size;
    this.folder = folder;
  }

  @Override
  public void start(RunInfo info) {
    started.now();
    folder.fresh("curves.png");
    begin(info);
  }

  /** The picture of the part that went before, if there is one, is replaced at the end. */
  @Override
  public void resume(RunInfo info, State state) {
    started.now();
    epochs.restore(state);
    begin(info);
  }

  @Override
  public State checkpoint() {
    return epochs.state();
  }

  private void begin(RunInfo info) {
    Fonts.check(
        "the plots logger",
        "leave the plots logger out: the numbers are in the csv logger's files");
    run = Optional.of(info);
  }

  @Override
  public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
    epochs.add(metrics, epoch, step);
  }

  @Override
  public void epochEnd(int epoch) {
    epochs.end(epoch);
    if (!rehearsed) {
      rehearsed = true;
      rehearse();
    }
  }

  /**
   * Draws the first epoch and throws it away, beside the training: most of a picture's time is
   * loading what draws it, for which nobody should wait at the end. Only speed depends on it; what
   * fails here fails again in {@link #finish}, where it is told.
   */
  private void rehearse() {
    CurvesPicture first = new CurvesPicture(run.orElseThrow(), RunStatus.FINISHED, epochs.ended());
    Thread thread = new Thread(() -> first.draw(size.width(), size.height()), "fovea-plots");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((where, failure) -> {});
    thread.start();
  }

  @Override
  public void finish(RunStatus status) {
    RunInfo info = run.orElseThrow(() -> new IllegalStateException("finish before start"));
    new CurvesPicture(info, status, epochs.all())
        .draw(size.width(), size.height())
        .ifPresent(this::write);
  }

  private void write(BufferedImage picture) {
    Path file = folder.resolve("curves.png");
    AtomicFiles.write(
        file,
        out -> {
          if (!ImageIO.write(picture, "png", out)) {
            throw new FoveaException(file + ": this Java has no PNG writer");
          }
        });
  }
}
