package io.fovea.callback;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;

/**
 * Finds a learning rate before training, by the range test of Smith 2017 (arXiv:1506.01186): steps
 * at rising rates, each step's loss smoothed, and the rate at which the smoothed loss falls most
 * steeply is taken. Then the model is as if nothing had been tried.
 *
 * <p>With the losses l_1, l_2, ... of the steps, the smoothed loss is {@code s_i = a_i / (1 -
 * 0.98^i)}, {@code a_i = 0.98 a_(i-1) + 0.02 l_i}. As in Lightning the first ten steps and the last
 * are not looked at, and the test ends early where the smoothed loss is {@code
 * early_stop_threshold} times the lowest one.
 *
 * <p>The rate is logged as {@code suggested_lr}, and all steps are written to {@code lr_find.csv}.
 * A resumed run goes on with the rate that was found.
 */
@Doc("Finds the learning rate at which the loss falls most steeply (range test, Smith 2017).")
public record LearningRateFinder(
    @Doc("The lowest rate that is tried.") double minLr,
    @Doc("The highest rate that is tried.") double maxLr,
    @Doc("How many rates are tried, a step each.") int numTrainingSteps,
    @Doc("How the rates lie between the lowest and the highest.") Spacing mode,
    @Doc("The test ends where the loss is this many times the lowest; 0 for never.")
        double earlyStopThreshold)
    implements CallbackSpec {
  public LearningRateFinder() {
    this(1e-8, 1, 100, Spacing.EXPONENTIAL, 4);
  }

  public LearningRateFinder {
    Check.positive("minLr", minLr);
    Check.positive("maxLr", maxLr);
    Check.that(minLr < maxLr, "minLr", "must be < max_lr " + maxLr, "" + minLr);
    int least = RangeTest.SKIPPED_FIRST + RangeTest.SKIPPED_LAST + 2;
    Check.that(
        numTrainingSteps >= least,
        "numTrainingSteps",
        "must be >= %d (the first %d and the last are not looked at)"
            .formatted(least, RangeTest.SKIPPED_FIRST),
        "" + numTrainingSteps);
    Check.that(
        earlyStopThreshold == 0 || (earlyStopThreshold > 1 && Double.isFinite(earlyStopThreshold)),
        "earlyStopThreshold",
        "must be > 1, or 0 for never",
        "" + earlyStopThreshold);
  }

  @Override
  public String name() {
    return "learning_rate_finder";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new LearningRateFinderCallback(this, context.folder());
  }
}
