package io.fovea.app;

import io.fovea.data.Stage;
import io.fovea.training.Callback;
import io.fovea.training.Run;

/**
 * From the sanity check on, Ctrl-C ends a run after the step or the batch that is going on; a
 * second one at once. Earlier, while data are read, Java's own way is left: at once.
 */
final class InterruptCallback implements Callback {
  private final Interrupts interrupts;

  InterruptCallback(Interrupts interrupts) {
    this.interrupts = interrupts;
  }

  @Override
  public void onFitStart(Run run) {
    interrupts.listen(() -> run.control().interrupt("somebody pressed Ctrl-C"));
  }

  @Override
  public void teardown(Run run, Stage stage) {
    interrupts.stopListening();
  }
}
