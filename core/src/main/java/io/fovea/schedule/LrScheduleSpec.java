package io.fovea.schedule;

import io.fovea.spec.Spec;

/** SPI: how the learning rate changes while training goes on. */
public interface LrScheduleSpec extends Spec {
  /** Makes the schedule for one training. */
  LrSchedule create(ScheduleContext context);
}
