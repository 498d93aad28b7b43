package io.fovea.app;

import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.io.PrintWriter;

/** Prints what is known of the data before training: counts, skipped rows, warnings. */
final class DataSummaryCallback implements Callback {
  private final PrintWriter out;

  DataSummaryCallback(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void onFitStart(Run run) {
    run.summary().lines().forEach(out::println);
    out.flush();
  }
}
