package io.fovea.schedule;

import io.fovea.state.State;
import java.util.Map;

/** Where a {@link Warmup} is, and the schedule after it. */
final class WarmupSchedule implements LrSchedule {
  private final Warmup settings;
  private final double full;
  private final LrSchedule then;
  private long count;

  /** Whether a step was done at the other schedule's rate: only then has its epoch begun. */
  private boolean begun;

  WarmupSchedule(Warmup settings, double full, LrSchedule then) {
    this.settings = settings;
    this.full = full;
    this.then = then;
  }

  private boolean over() {
    return count >= settings.length();
  }

  @Override
  public double learningRate() {
    return over() ? then.learningRate() : settings.rateAfter(count, full);
  }

  @Override
  public void stepEnd() {
    if (over()) {
      begun = true;
      then.stepEnd();
    } else if (settings.interval() == Interval.STEP) {
      count++;
    }
  }

  @Override
  public void epochEnd(Map<String, Double> metrics) {
    if (begun) {
      then.epochEnd(metrics);
    } else if (settings.interval() == Interval.EPOCH && !over()) {
      count++;
    }
  }

  @Override
  public State state() {
    return State.builder()
        .put("count", count)
        .put("begun", begun)
        .put("then", then.state())
        .build();
  }

  @Override
  public void restore(State state) {
    count = Counted.count(state, "count");
    begun = state.flag("begun");
    then.restore(state.state("then"));
  }
}
