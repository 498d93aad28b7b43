package io.fovea.app;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;

/**
 * Draws the steps done and the time left, where there is a terminal. {@code trainer.progress_bar}
 * does so without being listed; whoever lists it gets one bar all the same.
 */
@Doc("Draws the steps done and the time left, where there is a terminal.")
public record ProgressBarSpec(@Doc("The least time between two drawings, in ms.") int refreshMs)
    implements CallbackSpec {
  /** More often than this nobody sees, and it costs training time. */
  private static final int LEAST_MS = 100;

  public ProgressBarSpec() {
    this(200);
  }

  public ProgressBarSpec {
    Check.that(refreshMs >= LEAST_MS, "refreshMs", "must be >= " + LEAST_MS, "" + refreshMs);
  }

  @Override
  public String name() {
    return "progress_bar";
  }

  @Override
  public Callback create(CallbackContext context) {
    return create();
  }

  /** Nothing is drawn where nobody looks. */
  Callback create() {
    return Terminal.isInteractive()
        ? new ProgressBarCallback(
            new TerminalLine(System.err, Terminal.WIDTH), refreshMs, System::nanoTime)
        : new Callback() {};
  }
}
