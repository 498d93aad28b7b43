package io.fovea.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Trainings that do nothing but ask a schedule. */
final class Schedules {
  private Schedules() {}

  static final int EPOCHS = 12;
  static final int STEPS_PER_EPOCH = 5;

  /** Twelve epochs of five steps at 0.1. */
  static final ScheduleContext PLANNED =
      new ScheduleContext(0.1, STEPS_PER_EPOCH, OptionalInt.of(EPOCHS), OptionalLong.of(60));

  /** Nobody knows for how long. */
  static final ScheduleContext ENDLESS =
      new ScheduleContext(0.1, STEPS_PER_EPOCH, OptionalInt.empty(), OptionalLong.empty());

  static final List<LrScheduleSpec> ALL =
      List.of(
          new Constant(),
          new Step(3),
          new Step(7, 0.5, Interval.STEP),
          new MultiStep(List.of(2, 3, 9)),
          new MultiStep(List.of(4, 11, 12, 40), 0.3, Interval.STEP),
          new Exponential(0.9),
          new Exponential(0.97, Interval.STEP),
          new Cosine(),
          new Cosine(Optional.of(9), 0.01, Interval.STEP),
          new CosineWarmRestarts(2, 2, 0, Interval.EPOCH),
          new CosineWarmRestarts(7, 1, 0.01, Interval.STEP),
          new OneCycle(),
          new OneCycle(Optional.of(0.5), Optional.of(77), 0.4, Anneal.LINEAR, 10, 100, true),
          new ReduceOnPlateau(
              "loss", PlateauMode.MIN, 0.5, 1, 0.01, ThresholdMode.REL, 2, 0.001, 0),
          new ReduceOnPlateau("loss", PlateauMode.MAX, 0.7, 0, 0.05, ThresholdMode.ABS, 0, 0, 1e-3),
          new Warmup(7, Interval.STEP),
          new Warmup(10, Interval.STEP, Ramp.LINEAR, 0.1, new OneCycle()),
          new Warmup(2, Interval.EPOCH, Ramp.CONSTANT, 0.2, new Cosine()),
          new Warmup(8, Interval.STEP, Ramp.CONSTANT, 0.2, new Warmup(2, Interval.EPOCH)),
          new Warmup(
              12,
              Interval.STEP,
              Ramp.LINEAR,
              0.01,
              new ReduceOnPlateau("loss", PlateauMode.MIN, 0.5, 0, 0, ThresholdMode.ABS, 1, 0, 0)));

  static Stream<LrScheduleSpec> all() {
    return ALL.stream();
  }

  /** The rate of each step; after each epoch the loss at its place is told. */
  static List<Double> rates(LrSchedule schedule, int stepsPerEpoch, List<Double> losses) {
    List<Double> rates = new ArrayList<>();
    for (double loss : losses) {
      for (int step = 0; step < stepsPerEpoch; step++) {
        rates.add(schedule.learningRate());
        schedule.stepEnd();
      }
      schedule.epochEnd(Map.of("loss", loss));
    }
    return rates;
  }
}
