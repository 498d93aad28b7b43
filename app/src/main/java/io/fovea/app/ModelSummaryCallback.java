package io.fovea.app;

import io.fovea.network.GazeNetwork;
import io.fovea.network.ModelSummary;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.io.PrintWriter;

/** Prints the table of layers before training. */
final class ModelSummaryCallback implements Callback {
  private final PrintWriter out;

  ModelSummaryCallback(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void onFitStart(Run run) {
    // A task of another kind may train a network that has no backbone and head to list.
    if (run.network() instanceof GazeNetwork network) {
      out.print(ModelSummary.of(network).text() + "\n\n");
      out.flush();
    }
  }
}
