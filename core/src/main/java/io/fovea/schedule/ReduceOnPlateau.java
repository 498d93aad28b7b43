package io.fovea.schedule;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * The rate times {@code factor} when a metric has not become better for more than {@code patience}
 * epochs (PyTorch's ReduceLROnPlateau). After that, {@code cooldown} epochs are not counted.
 *
 * <p>Better means, for {@code min}: below {@code best (1 - threshold)} ({@code rel}) or {@code best
 * - threshold} ({@code abs}); for {@code max}: above {@code best (1 + threshold)} or {@code best +
 * threshold}. NaN is never better.
 */
@Doc("The rate falls when a metric no longer becomes better (PyTorch's ReduceLROnPlateau).")
public record ReduceOnPlateau(
    @Doc("The metric's name, as in metrics.csv.") String monitor,
    @Doc("Which values are good.") PlateauMode mode,
    @Doc("What the rate is multiplied by.") double factor,
    @Doc("Epochs without a better value that are let pass.") int patience,
    @Doc("By how much a value must be better to count.") double threshold,
    @Doc("Whether the threshold is a share of the best value or a difference.")
        ThresholdMode thresholdMode,
    @Doc("Epochs after a change in which none is counted.") int cooldown,
    @Doc("The lowest rate.") double minLr,
    @Doc("A change of the rate by no more than this is left out.") double eps)
    implements LrScheduleSpec {
  public ReduceOnPlateau() {
    this("valid_loss");
  }

  public ReduceOnPlateau(String monitor) {
    this(monitor, PlateauMode.MIN, 0.1, 10, 1e-4, ThresholdMode.REL, 0, 0, 1e-8);
  }

  public ReduceOnPlateau {
    Check.notBlank("monitor", monitor);
    Check.that(factor > 0 && factor < 1, "factor", "must be in (0, 1)", String.valueOf(factor));
    Check.notNegative("patience", patience);
    Check.notNegative("threshold", threshold);
    Check.notNegative("cooldown", cooldown);
    Check.notNegative("minLr", minLr);
    Check.notNegative("eps", eps);
  }

  @Override
  public String name() {
    return "reduce_on_plateau";
  }

  @Override
  public LrSchedule create(ScheduleContext context) {
    Limits.notAbove(this, "minLr", minLr, context);
    return new Plateau(this, context.learningRate());
  }

  /** Whether a value is better than the best so far, by more than the threshold. */
  boolean better(double value, double best) {
    if (mode == PlateauMode.MIN) {
      return value
          < (thresholdMode == ThresholdMode.REL ? best * (1 - threshold) : best - threshold);
    }
    return value > (thresholdMode == ThresholdMode.REL ? best * (1 + threshold) : best + threshold);
  }
}
