package io.fovea.schedule;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;

/**
 * The rate times {@code gamma} every {@code step_size} epochs or steps: {@code lr gamma^(c /
 * step_size)}, the quotient rounded down (PyTorch's StepLR).
 */
@Doc("The rate is multiplied by gamma every step_size epochs or steps (PyTorch's StepLR).")
public record Step(
    @Required @Doc("Epochs or steps from one change to the next.") int stepSize,
    @Doc("What the rate is multiplied by.") double gamma,
    @Doc("What is counted.") Interval interval)
    implements LrScheduleSpec {
  public Step() {
    this(1);
  }

  public Step(int stepSize) {
    this(stepSize, 0.1, Interval.EPOCH);
  }

  public Step {
    Check.positive("stepSize", stepSize);
    Check.positive("gamma", gamma);
  }

  @Override
  public String name() {
    return "step";
  }

  @Override
  public LrSchedule create(ScheduleContext context) {
    return new Counted(interval, count -> rateAfter(count, context.learningRate()));
  }

  private double rateAfter(long count, double first) {
    long changes = count / stepSize;
    return first * Math.pow(gamma, (double) changes);
  }
}
