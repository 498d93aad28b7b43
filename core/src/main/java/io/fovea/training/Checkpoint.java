package io.fovea.training;

import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a checkpoint holds: {@code loop} (where training stands), {@code model} (parameters and
 * statistics by PyTorch's names, optimizer, a gradient that is being gathered), {@code
 * learning_rate}, {@code callbacks}, {@code data} (what a prediction must know of the data: classes
 * or targets, inputs, what representations learned), and what callbacks add.
 */
final class Checkpoint {
  /** Says that a failure broke off a step. */
  private static final String HALF_DONE = "half_done";

  private static final Logger log = LoggerFactory.getLogger(Checkpoint.class);

  private Checkpoint() {}

  /** Of now, or of the moment that the run was held at. */
  static State of(TrainingRun run, Callbacks callbacks) {
    return run.live()
        .held()
        .map(held -> held.checkpoint(run, callbacks))
        .orElseGet(() -> ofNow(run, callbacks));
  }

  static State ofNow(TrainingRun run, Callbacks callbacks) {
    // First: a callback may write what it holds, so that its state is of this moment.
    State states = callbacks.state();
    StateBuilder all =
        State.builder()
            .put("seed", run.seed())
            .put("loop", run.loop().state())
            .put("model", run.model().state())
            .put("learning_rate", run.schedule().state())
            .put("callbacks", states)
            .put("data", CheckpointData.of(run));
    if (run.model().isHalfDone()) {
      all.put(HALF_DONE, true);
    }
    run.live().stopToKeep().ifPresent(reason -> all.put("stop", reason));
    callbacks.fire(callback -> callback.onSaveCheckpoint(run, all));
    return all.build();
  }

  /** Goes on where the checkpoint was made. */
  static void resume(TrainingRun run, Callbacks callbacks, State checkpoint) {
    if (checkpoint.whole("seed") != run.seed()) {
      throw new FoveaException(
          "the checkpoint's seed is %d and this run's %d; a run goes on with its own"
              .formatted(checkpoint.whole("seed"), run.seed()));
    }
    callbacks.fire(callback -> callback.onLoadCheckpoint(run, checkpoint));
    // Callbacks first: one may set a batch size, which decides on an epoch's steps.
    callbacks.restore(checkpoint.state("callbacks"));
    run.loop().restore(checkpoint.state("loop"));
    HeldRun.restore(run, checkpoint.state("model"));
    run.schedule().restore(checkpoint.state("learning_rate"));
    if (checkpoint.has("stop")) {
      run.control().stop(checkpoint.text("stop"));
    }
    if (checkpoint.has(HALF_DONE)) {
      log.warn(
          "the checkpoint was written when a step had failed half done; the step is repeated, and"
              + " may differ from one that did not fail (last.ckpt is of a whole step)");
    }
    run.resumedNow();
  }

  /** Takes over what was learned, and nothing else: to measure or predict. */
  static void load(TrainingRun run, Callbacks callbacks, State checkpoint) {
    callbacks.fire(callback -> callback.onLoadCheckpoint(run, checkpoint));
    run.model().numbers().restore(checkpoint.state("model").state("parameters"));
    run.loop().restore(checkpoint.state("loop"));
  }
}
