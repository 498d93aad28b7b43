package io.fovea.loggers;

import io.fovea.logging.AtomicFiles;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.spec.FoveaException;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The work of {@link PlotsLogger}. */
final class PlotsRunLogger implements RunLogger {
  private final PlotsLogger size;
  private final RunFolder folder;
  private final EpochCollector epochs = new EpochCollector();
  private final List<MetricRow> rows = new ArrayList<>();
  private Optional<RunInfo> run = Optional.empty();

  PlotsRunLogger(PlotsLogger size, RunFolder folder) {
    this.size = size;
    this.folder = folder;
  }

  @Override
  public void start(RunInfo info) {
    folder.fresh("curves.png");
    Fonts.check();
    run = Optional.of(info);
  }

  @Override
  public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
    epochs.add(metrics, epoch, step);
  }

  @Override
  public void epochEnd(int epoch) {
    epochs.end(epoch).ifPresent(rows::add);
  }

  @Override
  public void finish(RunStatus status) {
    RunInfo info = run.orElseThrow(() -> new IllegalStateException("finish before start"));
    epochs.unfinished().ifPresent(rows::add);
    new CurvesPicture(info, status, rows).draw(size.width(), size.height()).ifPresent(this::write);
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
