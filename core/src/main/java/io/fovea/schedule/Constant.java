package io.fovea.schedule;

import io.fovea.spec.Doc;

/** The optimizer's own rate, all the time. */
@Doc("The optimizer's own learning rate, all the time.")
public record Constant() implements LrScheduleSpec {
  @Override
  public String name() {
    return "constant";
  }

  @Override
  public LrSchedule create(ScheduleContext context) {
    return context::learningRate;
  }
}
