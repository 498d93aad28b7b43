package io.fovea.schedule;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a schedule may know of the training.
 *
 * @param learningRate the optimizer's
 * @param stepsPerEpoch optimizer steps in one epoch
 * @param maxEpochs epochs planned, if that is known
 * @param maxSteps optimizer steps planned in all, if that is known: the smaller of the trainer's
 *     max_steps and max_epochs times stepsPerEpoch
 */
public record ScheduleContext(
    double learningRate, long stepsPerEpoch, OptionalInt maxEpochs, OptionalLong maxSteps) {
  /** How many steps, or epochs (the last maybe not whole), are planned, if that is known. */
  public OptionalLong planned(Interval interval) {
    if (interval == Interval.STEP) {
      return maxSteps;
    }
    long epochs = maxEpochs.isPresent() ? maxEpochs.getAsInt() : Long.MAX_VALUE;
    if (maxSteps.isPresent() && stepsPerEpoch > 0) {
      epochs = Math.min(epochs, (maxSteps.getAsLong() + stepsPerEpoch - 1) / stepsPerEpoch);
    }
    return epochs == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(epochs);
  }
}
