package io.fovea.callback;

import io.fovea.spec.Doc;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;

/** Logs the learning rate as {@code lr}. */
@Doc("Logs the learning rate as lr.")
public record LearningRateMonitor(
    @Doc(
            "Whether to log each epoch's first rate, or that of the steps whose loss is logged (see"
                + " log_every_n_steps).")
        Interval interval)
    implements CallbackSpec {
  public LearningRateMonitor() {
    this(Interval.EPOCH);
  }

  @Override
  public String name() {
    return "learning_rate_monitor";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new LearningRateMonitorCallback(interval);
  }
}
