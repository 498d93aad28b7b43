package io.fovea.schedule;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.Optional;

/**
 * Down half a cosine wave (Loshchilov and Hutter 2017, without restarts; PyTorch's
 * CosineAnnealingLR):
 *
 * <pre>
 *  eta_min + (lr - eta_min) (1 + cos(pi c / t_max)) / 2
 * </pre>
 *
 * <p>After {@code t_max} the wave goes up again, as in PyTorch.
 */
@Doc("The rate falls along half a cosine wave (PyTorch's CosineAnnealingLR).")
public record Cosine(
    @Doc("Epochs or steps down to eta_min; the whole training if left out.") Optional<Integer> tMax,
    @Doc("The lowest rate.") double etaMin,
    @Doc("What is counted.") Interval interval)
    implements LrScheduleSpec {
  public Cosine() {
    this(Optional.empty(), 0, Interval.EPOCH);
  }

  public Cosine(int tMax) {
    this(Optional.of(tMax), 0, Interval.EPOCH);
  }

  public Cosine {
    tMax.ifPresent(length -> Check.positive("tMax", length));
    Check.notNegative("etaMin", etaMin);
  }

  @Override
  public String name() {
    return "cosine";
  }

  @Override
  public LrSchedule create(ScheduleContext context) {
    Limits.notAbove(this, "etaMin", etaMin, context);
    long length = Limits.lengthOr(this, "tMax", tMax, interval, context);
    double rate = context.learningRate();
    return new Counted(
        interval, count -> Anneal.COS.between(rate, etaMin, (double) count / length));
  }
}
