package io.fovea.loggers;

import io.fovea.logging.RichRunLogger;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunStatus;
import io.fovea.state.State;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The work of {@link TensorboardLogger}. An event is TensorFlow's {@code event.proto}: wall time,
 * step, and one of: file version, summary, session log.
 */
final class TensorboardRunLogger implements RichRunLogger {
  private static final int FILE_VERSION = 3;
  private static final int SUMMARY = 5;
  private static final int SESSION_LOG = 7;
  private static final int SESSION_START = 1;

  private final int histogramEvery;
  private final Clock clock;
  private final EventFiles files;
  private final Started started = new Started();
  private long lastStep = -1;

  TensorboardRunLogger(int histogramEvery, RunFolder folder, Clock clock) {
    this.histogramEvery = histogramEvery;
    this.clock = clock;
    this.files = new EventFiles(folder);
  }

  @Override
  public void start(RunInfo run) {
    started.now();
    files.checkFresh();
    begin();
    summary(0, TfHparams.start(FlatSettings.of(run.hyperparameters()), run.name(), seconds()));
    summary(0, TfSummary.text("notes", notes(run)));
    files.flush();
  }

  private static String notes(RunInfo run) {
    StringBuilder notes = new StringBuilder(run.simulated() ? "**simulated data**\n\n" : "");
    run.notes().forEach(note -> notes.append("* ").append(note).append('\n'));
    if (!run.classes().isEmpty()) {
      notes.append("* classes in order: ").append(String.join(", ", run.classes())).append('\n');
    }
    return notes.toString();
  }

  @Override
  public void resume(RunInfo run, State state) {
    started.now();
    files.resume(state.state("files"));
    lastStep = state.whole("last_step");
    begin();
    ProtoMessage again = new ProtoMessage().whole(1, SESSION_START);
    files.add(event().whole(2, lastStep + 1).message(SESSION_LOG, again));
    files.flush();
  }

  @Override
  public State checkpoint() {
    return State.builder().put("files", files.state()).put("last_step", lastStep).build();
  }

  @Override
  public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
    if (!metrics.isEmpty()) {
      summary(
          step,
          new TreeMap<>(metrics)
              .entrySet().stream()
                  .map(metric -> TfSummary.scalar(metric.getKey(), metric.getValue()))
                  .toList());
    }
  }

  @Override
  public void logImage(String name, byte[] png, int width, int height, long step) {
    summary(step, TfSummary.image(name, png, width, height));
  }

  @Override
  public void logHistogram(String name, float[] values, long step) {
    Histogram histogram = Histogram.of(values);
    if (histogram.count() > 0) {
      summary(step, TfSummary.histogram(name, histogram));
    }
    if (histogram.notFinite() > 0) {
      summary(step, TfSummary.scalar(name + "/not_finite", (double) histogram.notFinite()));
    }
  }

  @Override
  public void logText(String name, String markdown, long step) {
    summary(step, TfSummary.text(name, markdown));
  }

  @Override
  public int histogramEveryNEpochs() {
    return histogramEvery;
  }

  @Override
  public void epochEnd(int epoch) {
    files.flush();
  }

  @Override
  public void finish(RunStatus status) {
    summary(Math.max(lastStep, 0), TfHparams.end(status, seconds()));
    files.flush();
  }

  /** A file must begin with its version. */
  private void begin() {
    files.begin(clock.millis() / 1000);
    files.add(event().text(FILE_VERSION, "brain.Event:2"));
  }

  private void summary(long step, ProtoMessage value) {
    summary(step, List.of(value));
  }

  private void summary(long step, List<ProtoMessage> values) {
    lastStep = Math.max(lastStep, step);
    ProtoMessage summary = new ProtoMessage();
    values.forEach(value -> summary.message(1, value));
    files.add(event().whole(2, step).message(SUMMARY, summary));
  }

  private ProtoMessage event() {
    return new ProtoMessage().real(1, seconds());
  }

  private double seconds() {
    return clock.millis() / 1e3;
  }
}
