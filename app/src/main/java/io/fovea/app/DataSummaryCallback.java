package io.fovea.app;

import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.io.PrintWriter;
import java.util.List;

/** Prints what is known of the data: counts, skipped rows, warnings; later only what is new. */
final class DataSummaryCallback implements Callback {
  private final PrintWriter out;
  private int told;

  DataSummaryCallback(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void onFitStart(Run run) {
    tell(run);
  }

  @Override
  public void onTestStart(Run run) {
    tell(run);
  }

  private void tell(Run run) {
    List<String> lines = run.summary().lines();
    lines.stream().skip(told).forEach(out::println);
    told = lines.size();
    out.flush();
  }
}
