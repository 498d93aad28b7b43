package io.fovea.callback;

import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;
import io.fovea.training.MaxTime;
import java.time.Duration;

/**
 * Ends training after a time, earlier parts of a resumed run included. Where it ends depends on the
 * clock, so {@code trainer.deterministic} refuses it.
 */
@Doc("Ends training after a time, that before a resume included; depends on the clock.")
public record Timer(
    @Required @Doc("How long: DD:HH:MM:SS, or 90s, 15m, 2h, 1d.") MaxTime duration,
    @Doc("Whether to look at the clock after each step, or after each epoch.") Interval interval)
    implements CallbackSpec {
  public Timer() {
    this(new MaxTime(Duration.ofDays(1)), Interval.STEP);
  }

  @Override
  public String name() {
    return "timer";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new TimerCallback(this, System::nanoTime);
  }
}
