package io.fovea.training;

import ai.djl.ndarray.NDArray;
import io.fovea.data.Batches;
import io.fovea.state.State;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What callbacks may change of the run that is going on; called on the run's own thread only. */
public interface RunControl {
  /**
   * Training ends after the step that is going on, unless min_epochs or min_steps want more. The
   * only method that other threads may call.
   *
   * @param reason for a person, for example {@code valid_loss did not improve in 3 epochs}
   */
  void stop(String reason);

  /**
   * As {@link #stop}, but the wish is not kept in checkpoints: who has it asks again when the run
   * is resumed, if that is still its wish with the settings of then.
   */
  void stopForNow(String reason);

  /** The same, whatever min_epochs and min_steps say: a person or the system wants it. */
  void interrupt(String reason);

  /** Why training is to end; empty while nobody has asked. */
  Optional<String> stopReason();

  /**
   * The rate of the steps from now on is {@code rate} where the optimizer's own setting was used so
   * far: the schedule begins anew from it.
   */
  void baseLearningRate(double rate);

  /** Rate of the next steps, whatever the schedule says; empty gives it back to the schedule. */
  void overrideLearningRate(Optional<Double> rate);

  /** Batches whose gradients are averaged into one optimizer step, from the next step on. */
  void accumulateGradBatches(int batches);

  /** A copy of all trainable weights in one flat array, in the parameters' order. */
  float[] weights();

  /** Puts other weights in their place. */
  void weights(float[] values);

  /** A copy of all statistics that are not trained (running means and variances), flat. */
  float[] statistics();

  /** Puts other statistics in their place. */
  void statistics(float[] values);

  /** Forgets the running statistics and measures them anew over these training batches. */
  void measureStatistics(Batches batches);

  /** The training part's batches of the epoch that is going on. */
  Batches trainBatches();

  /** Weights, statistics, optimizer and schedule: for what is tried and taken back. */
  State modelState();

  /** Takes over what {@link #modelState} gave. */
  void modelState(State state);

  /**
   * One step beside the training: it moves the weights at this rate and gives the loss before it,
   * but is neither counted nor logged. Throws where somebody has interrupted the run.
   */
  double trialStep(Batches batches, int index, double learningRate);

  /** The training part's batch size; empty if the data module's cannot be changed. */
  OptionalInt batchSize();

  /**
   * Another batch size, from the next epoch on; before training, from its start.
   *
   * @throws io.fovea.spec.FoveaException if the data module's cannot be changed
   */
  void batchSize(int size);

  /** Receives inputs one by one; the array is of one sample and dies when this returns. */
  @FunctionalInterface
  interface InputLook {
    void at(String input, String sample, NDArray array);
  }

  /** Shows what the network sees of the first training samples, in the order of epoch 0. */
  void lookAtInputs(int samples, InputLook look);

  /** Logs values as of the step that is going on. */
  void log(Map<String, Double> metrics);

  /**
   * Writes a checkpoint from which the run can go on as it is now; at the end of a run that keeps
   * checkpoints, as it was after its last step, so that it can go on for longer. The file is
   * written beside the training and may lag behind a little; it is whole or not there. Where it
   * cannot be written, a warning says so and the run goes on.
   *
   * @param copies further files with the same content
   */
  void saveCheckpoint(Path file, Path... copies);

  /** Deletes a checkpoint that was saved before, after what is still being written. */
  void deleteCheckpoint(Path file);

  /** Says which checkpoint is the best so far, for {@code test} with the best weights. */
  void bestCheckpoint(Path file);
}
