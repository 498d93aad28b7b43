package io.fovea.schedule;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;

/** The rate times {@code gamma} after every epoch or step: {@code lr gamma^c} (ExponentialLR). */
@Doc("The rate is multiplied by gamma after every epoch or step (PyTorch's ExponentialLR).")
public record Exponential(
    @Required @Doc("What the rate is multiplied by.") double gamma,
    @Doc("What is counted.") Interval interval)
    implements LrScheduleSpec {
  public Exponential() {
    this(1);
  }

  public Exponential(double gamma) {
    this(gamma, Interval.EPOCH);
  }

  public Exponential {
    Check.positive("gamma", gamma);
  }

  @Override
  public String name() {
    return "exponential";
  }

  @Override
  public LrSchedule create(ScheduleContext context) {
    return new Counted(interval, count -> context.learningRate() * Math.pow(gamma, (double) count));
  }
}
