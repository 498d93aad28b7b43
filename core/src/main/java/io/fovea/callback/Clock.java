package io.fovea.callback;

import io.fovea.spec.FoveaException;
import io.fovea.training.Run;

/** What the clock decides cannot be repeated. */
final class Clock {
  private Clock() {}

  static void refuseIfDeterministic(String callback, Run run) {
    if (run.settings().deterministic()) {
      throw new FoveaException(
          "trainer.deterministic cannot be promised where the clock decides; leave out the callback "
              + callback);
    }
  }
}
