package io.fovea.training;

import io.fovea.schedule.LrSchedule;
import io.fovea.schedule.LrScheduleSpec;
import io.fovea.schedule.ScheduleContext;
import io.fovea.spec.SettingException;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.state.Stateful;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rate of each step: the schedule's, unless a callback says otherwise. */
final class LearningRate implements Stateful {
  private static final Logger log = LoggerFactory.getLogger(LearningRate.class);

  private final LrScheduleSpec spec;
  private final LongSupplier stepsPerEpoch;
  private final TrainingRun run;
  private double base;
  private long planned;
  private long most;
  private LrSchedule schedule;
  private Optional<Double> override = Optional.empty();

  LearningRate(LrScheduleSpec spec, double base, LongSupplier stepsPerEpoch, TrainingRun run) {
    this.spec = spec;
    this.stepsPerEpoch = stepsPerEpoch;
    this.run = run;
    base(base);
  }

  /** Begins the schedule anew. */
  void base(double learningRate) {
    base(learningRate, stepsPerEpoch.getAsLong());
  }

  private void base(double learningRate, long steps) {
    base = learningRate;
    planned = steps;
    long all = run.maxEpochs() * steps;
    most = run.maxSteps() < 0 ? all : Math.min(all, run.maxSteps());
    schedule =
        spec.create(
            new ScheduleContext(
                base, steps, OptionalInt.of(run.maxEpochs()), OptionalLong.of(most)));
  }

  double next() {
    return override.orElseGet(schedule::learningRate);
  }

  void override(Optional<Double> rate) {
    override = rate;
  }

  void stepEnd() {
    schedule.stepEnd();
  }

  void epochEnd(Map<String, Double> metrics) {
    schedule.epochEnd(metrics);
  }

  /** Whether the schedule depends on how long the training is. */
  private boolean needsLength() {
    try {
      spec.create(new ScheduleContext(base, planned, OptionalInt.empty(), OptionalLong.empty()));
      return false;
    } catch (SettingException lengthIsMissing) {
      return true;
    }
  }

  @Override
  public State state() {
    StateBuilder state =
        State.builder()
            .put("base", base)
            .put("steps_per_epoch", planned)
            .put("steps_in_all", most)
            .put("schedule", schedule.state());
    override.ifPresent(rate -> state.put("override", rate));
    return state.build();
  }

  @Override
  public void restore(State state) {
    // As it was planned: gathering more batches to a step later does not change the plan.
    base(state.number("base"), state.whole("steps_per_epoch"));
    schedule.restore(state.state("schedule"));
    long before = state.has("steps_in_all") ? state.whole("steps_in_all") : most;
    if (before != most && needsLength()) {
      log.warn(
          "lr_schedule {} reaches over the whole training, which was planned with {} steps and is"
              + " now with {}: the rate goes on by the new plan, unlike in a run that was planned"
              + " so from the start; a length of its own makes it independent of that",
          spec.name(),
          before,
          most);
    }
    override = state.has("override") ? Optional.of(state.number("override")) : Optional.empty();
  }
}
