package io.fovea.schedule;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.Optional;

/**
 * Up to a high rate and down to almost none, once, step by step (Smith and Topin 2018; PyTorch's
 * OneCycleLR with {@code cycle_momentum=False}: momentum is <b>not</b> cycled here).
 *
 * <p>From {@code max_lr / div_factor} up to {@code max_lr} in the first {@code pct_start} of the
 * steps, then down to {@code max_lr / div_factor / final_div_factor}; with three phases down to
 * where it began in as many steps, and on to the lowest in the rest.
 *
 * <p>It has an end: a total that the planned training exceeds is refused before it begins, and a
 * training of unknown length that goes on beyond it is stopped, as in PyTorch.
 */
@Doc("The rate goes up and down once, step by step (PyTorch's OneCycleLR); momentum stays.")
public record OneCycle(
    @Doc("The highest rate; the optimizer's learning_rate if left out.") Optional<Double> maxLr,
    @Doc("Steps of the cycle; the whole training if left out.") Optional<Integer> totalSteps,
    @Doc("Share of the steps in which the rate goes up.") double pctStart,
    @Doc("The way from one rate to the next.") Anneal annealStrategy,
    @Doc("The highest rate is this many times the first.") double divFactor,
    @Doc("The first rate is this many times the last.") double finalDivFactor,
    @Doc("Whether the rate goes down as it went up before it falls to the last.")
        boolean threePhase)
    implements LrScheduleSpec {
  public OneCycle() {
    this(Optional.empty(), Optional.empty(), 0.3, Anneal.COS, 25, 1e4, false);
  }

  public OneCycle {
    maxLr.ifPresent(rate -> Check.positive("maxLr", rate));
    totalSteps.ifPresent(steps -> Check.positive("totalSteps", steps));
    Check.between("pctStart", pctStart, 0, threePhase ? 0.5 : 1);
    Check.positive("divFactor", divFactor);
    Check.positive("finalDivFactor", finalDivFactor);
  }

  @Override
  public String name() {
    return "one_cycle";
  }

  @Override
  public LrSchedule create(ScheduleContext context) {
    long total = Limits.lengthOr(this, "totalSteps", totalSteps, Interval.STEP, context);
    long planned = context.maxSteps().orElse(total);
    if (planned > total) {
      throw Limits.refusal(
          this,
          "totalSteps",
          "must be >= the %d steps of the training, got %d".formatted(planned, total));
    }
    var cycle = new Cycle(this, maxLr.orElse(context.learningRate()), total);
    return new Counted(Interval.STEP, cycle::rateAfter);
  }
}
