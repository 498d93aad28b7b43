package io.fovea.training;

import io.fovea.spec.Doc;
import java.util.Optional;

/** The trainer's settings, in Lightning's words. */
@Doc("How long and how training runs.")
public record TrainerSettings(
    @Doc("Passes over the training part.") int maxEpochs,
    @Doc("Passes that are made whatever asks to stop earlier; 0 for none.") int minEpochs,
    @Doc("Optimizer steps after which training ends, -1 for no limit.") long maxSteps,
    @Doc("Optimizer steps that are made whatever asks to stop earlier; 0 for none.") long minSteps,
    @Doc(
            "Time after which training ends at the next step, resumed time included: DD:HH:MM:SS, or 90s, 15m, 2h, 1d.")
        Optional<MaxTime> maxTime,
    @Doc(
            "Training batches used per epoch: a whole number is batches, a number with a point a share of them.")
        Limit limitTrainBatches,
    @Doc("Validation batches used; 0 for no validation.") Limit limitValBatches,
    @Doc("Test batches used.") Limit limitTestBatches,
    @Doc("Batches of a prediction used.") Limit limitPredictBatches,
    @Doc(
            "Train on the same few batches again and again, unshuffled, and validate on as many; 0 for no.")
        Limit overfitBatches,
    @Doc("Try everything with so many batches: one epoch, nothing logged or kept; 0 for no.")
        int fastDevRun,
    @Doc("Validate after so many training batches, or after each such share of an epoch.")
        Limit valCheckInterval,
    @Doc("Validate in every so manieth epoch.") int checkValEveryNEpoch,
    @Doc("Validation batches tried before training, so that errors show early; -1 for all.")
        int numSanityValSteps,
    @Doc("A training step's loss is logged every so many steps.") int logEveryNSteps,
    @Doc("Batches whose gradients are averaged into one optimizer step.") int accumulateGradBatches,
    @Doc("The most that a gradient may be, see gradient_clip_algorithm; 0 for no limit.")
        double gradientClipVal,
    @Doc("Whether the whole gradient's norm is limited, or each number.")
        ClipAlgorithm gradientClipAlgorithm,
    @Doc("Stop where NaN or infinity arises first, and name the layer; slower.")
        boolean detectAnomaly,
    @Doc("Refuse settings with which a run cannot be repeated bit by bit.") boolean deterministic,
    @Doc("Threads inside one operation; 1 is fastest for small networks.") int threads,
    @Doc("Where the network is computed: cpu or gpu.") DeviceName device,
    @Doc("Nothing but the training: no loggers, callbacks, checkpoints, bars or sanity check.")
        boolean barebones,
    @Doc("Whether checkpoints are kept where no callback model_checkpoint says how.")
        boolean checkpointing,
    @Doc("Whether a table of layers, shapes and parameters is shown at the start.")
        boolean modelSummary,
    @Doc("Whether progress is drawn, where there is a terminal.") boolean progressBar) {
  public TrainerSettings() {
    this(
        100,
        0,
        -1,
        0,
        Optional.empty(),
        Limit.ALL,
        Limit.ALL,
        Limit.ALL,
        Limit.ALL,
        Limit.NONE,
        0,
        Limit.ALL,
        1,
        2,
        50,
        1,
        0,
        ClipAlgorithm.NORM,
        false,
        false,
        1,
        DeviceName.CPU,
        false,
        true,
        true,
        true);
  }

  /** What most programs say; all else as it is by default. */
  public TrainerSettings(
      int maxEpochs,
      long maxSteps,
      int logEveryNSteps,
      int numSanityValSteps,
      int threads,
      boolean modelSummary,
      boolean progressBar) {
    this(
        maxEpochs,
        0,
        maxSteps,
        0,
        Optional.empty(),
        Limit.ALL,
        Limit.ALL,
        Limit.ALL,
        Limit.ALL,
        Limit.NONE,
        0,
        Limit.ALL,
        1,
        numSanityValSteps,
        logEveryNSteps,
        1,
        0,
        ClipAlgorithm.NORM,
        false,
        false,
        threads,
        DeviceName.CPU,
        false,
        true,
        modelSummary,
        progressBar);
  }

  public TrainerSettings {
    TrainerRules.check(
        new TrainerRules.Lengths(maxEpochs, minEpochs, maxSteps, minSteps),
        logEveryNSteps,
        numSanityValSteps,
        checkValEveryNEpoch,
        accumulateGradBatches,
        gradientClipVal,
        gradientClipAlgorithm,
        threads,
        fastDevRun);
    TrainerRules.agree(
        fastDevRun,
        overfitBatches,
        limitTrainBatches,
        limitValBatches,
        valCheckInterval,
        barebones,
        detectAnomaly,
        deterministic,
        maxTime,
        device);
  }

  /** A builder that begins with these. */
  public TrainerSettingsBuilder with() {
    return new TrainerSettingsBuilder(this);
  }

  /** A builder that begins with the defaults. */
  public static TrainerSettingsBuilder builder() {
    return new TrainerSettingsBuilder(new TrainerSettings());
  }
}
