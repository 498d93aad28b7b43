package io.fovea.training;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/** The trainer's settings, in Lightning's words. */
@Doc("How long and how training runs.")
public record TrainerSettings(
    @Doc("Passes over the training part.") int maxEpochs,
    @Doc("Optimizer steps after which training ends, -1 for no limit.") long maxSteps,
    @Doc("A training step's loss is logged every so many steps.") int logEveryNSteps,
    @Doc("Validation batches tried before training, so that errors show early; -1 for all.")
        int numSanityValSteps,
    @Doc("Threads inside one operation; 1 is fastest for small networks.") int threads,
    @Doc("Whether a table of layers, shapes and parameters is shown at the start.")
        boolean modelSummary,
    @Doc("Whether progress is drawn, where there is a terminal.") boolean progressBar) {
  public TrainerSettings() {
    this(100, -1, 50, 2, 1, true, true);
  }

  public TrainerSettings {
    Check.positive("maxEpochs", maxEpochs);
    Check.that(
        maxSteps == -1 || maxSteps > 0,
        "maxSteps",
        "must be > 0, or -1 for no limit",
        "" + maxSteps);
    Check.positive("logEveryNSteps", logEveryNSteps);
    Check.that(
        numSanityValSteps >= -1,
        "numSanityValSteps",
        "must be >= 0, or -1 for all",
        "" + numSanityValSteps);
    Check.positive("threads", threads);
  }

  TrainerSettings withMaxEpochs(int epochs) {
    return new TrainerSettings(
        epochs, maxSteps, logEveryNSteps, numSanityValSteps, threads, modelSummary, progressBar);
  }

  TrainerSettings withLogEveryNSteps(int steps) {
    return new TrainerSettings(
        maxEpochs, maxSteps, steps, numSanityValSteps, threads, modelSummary, progressBar);
  }
}
