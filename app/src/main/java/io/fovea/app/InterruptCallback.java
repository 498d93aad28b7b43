package io.fovea.app;

import io.fovea.data.Stage;
import io.fovea.training.Callback;
import io.fovea.training.Run;

/** While training goes on, Ctrl-C ends it after the step that is going on; a second one at once. */
final class InterruptCallback implements Callback {
  private final Interrupts interrupts;

  InterruptCallback(Interrupts interrupts) {
    this.interrupts = interrupts;
  }

  @Override
  public void onTrainStart(Run run) {
    interrupts.listen(() -> run.control().interrupt("somebody pressed Ctrl-C"));
  }

  @Override
  public void teardown(Run run, Stage stage) {
    interrupts.stopListening();
  }
}
