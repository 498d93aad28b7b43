package io.fovea.schedule;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import java.util.List;

/** The rate times {@code gamma} after each milestone (PyTorch's MultiStepLR). */
@Doc("The rate is multiplied by gamma at each milestone (PyTorch's MultiStepLR).")
public record MultiStep(
    @Required @Doc("Epochs or steps after which the rate changes, ascending.")
        List<Integer> milestones,
    @Doc("What the rate is multiplied by.") double gamma,
    @Doc("What is counted.") Interval interval)
    implements LrScheduleSpec {
  public MultiStep() {
    this(List.of(1));
  }

  public MultiStep(List<Integer> milestones) {
    this(milestones, 0.1, Interval.EPOCH);
  }

  public MultiStep {
    Check.notEmpty("milestones", milestones);
    milestones = List.copyOf(milestones);
    int last = 0;
    for (int milestone : milestones) {
      Check.that(
          milestone > last, "milestones", "must be > 0 and ascending", milestones.toString());
      last = milestone;
    }
    Check.positive("gamma", gamma);
  }

  @Override
  public String name() {
    return "multi_step";
  }

  @Override
  public LrSchedule create(ScheduleContext context) {
    return new Counted(
        interval, count -> context.learningRate() * Math.pow(gamma, (double) passed(count)));
  }

  private long passed(long count) {
    return milestones.stream().filter(milestone -> milestone <= count).count();
  }
}
