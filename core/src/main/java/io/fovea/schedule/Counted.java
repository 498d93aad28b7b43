package io.fovea.schedule;

import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.util.Map;
import java.util.function.LongToDoubleFunction;

/** A rate that depends on nothing but how many epochs, or steps, were done. */
final class Counted implements LrSchedule {
  private final Interval interval;
  private final LongToDoubleFunction rateAfter;
  private long count;
  private double rate;

  /**
   * A schedule at its beginning.
   *
   * @param interval what is counted
   * @param rateAfter the rate after that many
   */
  Counted(Interval interval, LongToDoubleFunction rateAfter) {
    this.interval = interval;
    this.rateAfter = rateAfter;
    goTo(0);
  }

  private void goTo(long next) {
    rate = rateAfter.applyAsDouble(next);
    count = next;
  }

  @Override
  public double learningRate() {
    return rate;
  }

  @Override
  public void stepEnd() {
    if (interval == Interval.STEP) {
      goTo(count + 1);
    }
  }

  @Override
  public void epochEnd(Map<String, Double> metrics) {
    if (interval == Interval.EPOCH) {
      goTo(count + 1);
    }
  }

  @Override
  public State state() {
    return State.builder().put("count", count).build();
  }

  @Override
  public void restore(State state) {
    goTo(count(state, "count"));
  }

  /** A number of things done, from a schedule's state. */
  static long count(State state, String name) {
    long count = state.whole(name);
    if (count < 0) {
      throw new FoveaException(
          "the schedule's state '%s' must be >= 0, got %d".formatted(name, count));
    }
    return count;
  }
}
