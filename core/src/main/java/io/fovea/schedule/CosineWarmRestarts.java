package io.fovea.schedule;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;

/**
 * Down half a cosine wave, again and again, each time {@code t_mult} times as long (SGDR,
 * Loshchilov and Hutter 2017; PyTorch's CosineAnnealingWarmRestarts).
 */
@Doc("The rate falls along half a cosine wave and starts again (CosineAnnealingWarmRestarts).")
public record CosineWarmRestarts(
    @Required @Doc("Epochs or steps until the first restart.") int t0,
    @Doc("How many times as long each wave is as the one before.") int tMult,
    @Doc("The lowest rate.") double etaMin,
    @Doc("What is counted.") Interval interval)
    implements LrScheduleSpec {
  public CosineWarmRestarts() {
    this(1, 1, 0, Interval.EPOCH);
  }

  public CosineWarmRestarts {
    Check.positive("t0", t0);
    Check.positive("tMult", tMult);
    Check.notNegative("etaMin", etaMin);
  }

  @Override
  public String name() {
    return "cosine_warm_restarts";
  }

  @Override
  public LrSchedule create(ScheduleContext context) {
    Limits.notAbove(this, "etaMin", etaMin, context);
    double rate = context.learningRate();
    return new Counted(interval, count -> Anneal.COS.between(rate, etaMin, shareOfWave(count)));
  }

  private double shareOfWave(long count) {
    long length = t0;
    long since = tMult == 1 ? count % t0 : count;
    while (since >= length) {
      since -= length;
      length *= tMult;
    }
    return (double) since / length;
  }
}
