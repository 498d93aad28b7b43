package io.fovea.app.cv;

import io.fovea.crossvalidation.CvListener;
import io.fovea.crossvalidation.FinishedRun;
import io.fovea.crossvalidation.RunTask;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A line for each run that has ended. */
public final class CvProgress implements CvListener {
  private static final int MOST_METRICS = 3;

  private final PrintWriter out;
  private final PrintWriter err;

  public CvProgress(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void found(int finished, int interrupted, int total) {
    if (finished + interrupted > 0) {
      say(
          out,
          "%d of %d runs are there already, %d go on from a checkpoint"
              .formatted(finished, total, interrupted));
    }
  }

  @Override
  public void finished(
      RunTask task, FinishedRun run, Duration took, int done, int total, Optional<Duration> left) {
    String rest = left.map(time -> ", about " + words(time) + " left").orElse("");
    say(
        out,
        "%d of %d: %s: %s (%s%s)"
            .formatted(done, total, task.title(), metrics(run), words(took), rest));
  }

  @Override
  public void failed(RunTask task, RuntimeException reason, int done, int total) {
    say(
        err,
        "fovea: %d of %d: %s failed: %s".formatted(done, total, task.title(), reason.getMessage()));
  }

  private static void say(PrintWriter to, String line) {
    to.println(line);
    to.flush();
  }

  /** The test part's, or of a trial the validation part's. */
  private static String metrics(FinishedRun run) {
    Map<String, Double> test = run.testMetrics();
    return (test.isEmpty() ? run.metrics() : test)
        .entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith("train_"))
            .limit(MOST_METRICS)
            .map(entry -> String.format(Locale.ROOT, "%s %.4f", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("  "));
  }

  /** For example: 45 s, 12 min, 3 h 20 min. */
  static String words(Duration time) {
    long minutes = (time.toSeconds() + 30) / 60;
    if (time.toSeconds() < 100) {
      return Math.max(1, time.toSeconds()) + " s";
    }
    return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
