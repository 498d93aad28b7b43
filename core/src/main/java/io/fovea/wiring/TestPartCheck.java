package io.fovea.wiring;

import io.fovea.spec.SettingException;
import io.fovea.training.Callback;
import io.fovea.training.Run;

/** Refuses a test without a test part before the training, not after it. */
final class TestPartCheck implements Callback {
  /** Data of another kind may not count; then the test itself refuses. */
  @Override
  public void onFitStart(Run run) {
    if (run.summary().facts().get("test_scanpaths") instanceof Number count
        && count.longValue() == 0) {
      throw new SettingException(
          "data.split",
          "makes no test part, and the test was asked for; give the split a test_size > 0, or leave"
              + " the test out");
    }
  }
}
