package io.fovea.app;

import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.io.PrintWriter;
import java.util.List;

/** Prints what is known of the data: counts, skipped rows, warnings; later only what is new. */
final class DataSummaryCallback implements Callback {
  private final PrintWriter out;
  private final boolean toldByAnother;
  private int told;

  /**
   * @param toldByAnother whether a console logger tells what is known before training
   */
  DataSummaryCallback(PrintWriter out, boolean toldByAnother) {
    this.out = out;
    this.toldByAnother = toldByAnother;
  }

  @Override
  public void onFitStart(Run run) {
    if (toldByAnother) {
      told = run.summary().lines().size();
    }
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
