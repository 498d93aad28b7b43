package io.fovea.training;

import io.fovea.spec.Check;
import java.util.Locale;
import java.util.Optional;

/** What {@link TrainerSettings} must obey, one by one and together. */
final class TrainerRules {
  private TrainerRules() {}

  /** How long training runs. */
  record Lengths(int maxEpochs, int minEpochs, long maxSteps, long minSteps) {
    void check() {
      Check.positive("maxEpochs", maxEpochs);
      Check.notNegative("minEpochs", minEpochs);
      Check.that(
          maxSteps == -1 || maxSteps > 0,
          "maxSteps",
          "must be > 0, or -1 for no limit",
          "" + maxSteps);
      Check.that(minSteps >= 0, "minSteps", "must be >= 0", "" + minSteps);
      Check.that(
          minEpochs <= maxEpochs,
          "minEpochs",
          "must be <= max_epochs " + maxEpochs,
          "" + minEpochs);
      Check.that(
          maxSteps == -1 || minSteps <= maxSteps,
          "minSteps",
          "must be <= max_steps " + maxSteps,
          "" + minSteps);
    }
  }

  static void check(
      Lengths lengths,
      int logEveryNSteps,
      int numSanityValSteps,
      int checkValEveryNEpoch,
      int accumulateGradBatches,
      double gradientClipVal,
      ClipAlgorithm gradientClipAlgorithm,
      int threads,
      int fastDevRun) {
    lengths.check();
    Check.positive("logEveryNSteps", logEveryNSteps);
    Check.that(
        numSanityValSteps >= -1,
        "numSanityValSteps",
        "must be >= 0, or -1 for all",
        "" + numSanityValSteps);
    Check.positive("checkValEveryNEpoch", checkValEveryNEpoch);
    Check.positive("accumulateGradBatches", accumulateGradBatches);
    Check.notNegative("gradientClipVal", gradientClipVal);
    Check.that(
        gradientClipVal > 0 || gradientClipAlgorithm == ClipAlgorithm.NORM,
        "gradientClipAlgorithm",
        "is for a gradient_clip_val > 0 alone; leave it out",
        gradientClipAlgorithm.name().toLowerCase(Locale.ROOT));
    Check.positive("threads", threads);
    Check.notNegative("fastDevRun", fastDevRun);
  }

  static void agree(
      int fastDevRun,
      Limit overfitBatches,
      Limit limitTrainBatches,
      Limit limitValBatches,
      Limit valCheckInterval,
      boolean barebones,
      boolean detectAnomaly,
      boolean deterministic,
      Optional<MaxTime> maxTime,
      DeviceName device) {
    Check.that(
        !limitTrainBatches.isNone(),
        "limitTrainBatches",
        "must leave something to train on",
        limitTrainBatches.toString());
    Check.that(
        !valCheckInterval.isNone(), "valCheckInterval", "must be > 0", valCheckInterval.toString());
    Check.that(
        overfitBatches.isNone() || (limitTrainBatches.isAll() && limitValBatches.isAll()),
        "overfitBatches",
        "says how many batches are used; leave out limit_train_batches and limit_val_batches",
        overfitBatches.toString());
    Check.that(
        fastDevRun == 0 || overfitBatches.isNone(),
        "fastDevRun",
        "and overfit_batches are two different trials; leave one out",
        "" + fastDevRun);
    Check.that(
        !barebones || (fastDevRun == 0 && overfitBatches.isNone()),
        "barebones",
        "is for measuring speed; leave out fast_dev_run and overfit_batches",
        "true");
    Check.that(
        !barebones || !detectAnomaly,
        "barebones",
        "switches everything slow off; leave out detect_anomaly",
        "true");
    Check.that(
        !deterministic || maxTime.isEmpty(),
        "deterministic",
        "cannot be promised where the clock ends the training; leave out max_time",
        "true");
    Check.that(
        !deterministic || device == DeviceName.CPU,
        "deterministic",
        "cannot be promised on a gpu; use device cpu",
        "true");
  }
}
