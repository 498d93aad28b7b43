package io.fovea.app;

import io.fovea.testing.CallbackContract;
import io.fovea.training.CallbackSpec;
import org.junit.jupiter.api.Nested;

/** The callbacks of the command line that an experiment may list. */
class ListedCallbacksTest {
  @Nested
  class OfModelSummary extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new ModelSummarySpec();
    }
  }

  @Nested
  class OfProgressBar extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new ProgressBarSpec();
    }
  }
}
