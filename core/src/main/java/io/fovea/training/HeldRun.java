package io.fovea.training;

import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import java.util.Arrays;

/**
 * A run whose last step is done, as of before its end: before an epoch that was cut short is
 * measured, and before callbacks put averages in the model's place. Going on for longer begins
 * there, while measuring and predicting see the model's last numbers.
 */
final class HeldRun {
  private static final String MODEL = "model";
  private static final String CALLBACKS = "callbacks";
  private static final String PARAMETERS = "parameters";

  /** With which training goes on, where these are not the numbers that it ended with. */
  private static final String TRAINING = "training_parameters";

  /** What was measured last; there only where the run has come to its end. */
  private static final String END = "end";

  private final State then;
  private boolean showsLastNumbers;

  HeldRun(State then) {
    this.then = then;
  }

  /** From now on the model's numbers are the last ones. */
  void showLastNumbers() {
    showsLastNumbers = true;
  }

  /** As of then, with the files that were kept and the numbers that were put in place since. */
  State checkpoint(TrainingRun run, Callbacks callbacks) {
    StateBuilder all = State.builder();
    for (String name : then.names()) {
      switch (name) {
        case CALLBACKS -> all.put(name, callbacks.stateSince(then.state(name)));
        case MODEL -> all.put(name, showsLastNumbers ? lastModel(run) : then.state(name));
        default -> all.putAny(name, then.values().get(name));
      }
    }
    if (showsLastNumbers) {
      StateBuilder metrics = State.builder();
      run.metrics().forEach(metrics::put);
      all.put(END, metrics.build());
    }
    return all.build();
  }

  /** Whether the run of a checkpoint has come to its end. */
  static boolean isAtEnd(State checkpoint) {
    return checkpoint.has(END);
  }

  /** Puts a run that has come to its end in the place where it was then. */
  static void restoreEnd(TrainingRun run, State checkpoint) {
    run.model().numbers().restore(checkpoint.state(MODEL).state(PARAMETERS));
    State metrics = checkpoint.state(END);
    metrics.names().forEach(name -> run.loop().latest.put(name, metrics.number(name)));
  }

  private State lastModel(TrainingRun run) {
    State model = then.state(MODEL);
    State last = run.model().numbers().state();
    if (isSame(last, model.state(PARAMETERS))) {
      return model;
    }
    StateBuilder changed = State.builder();
    changed.put(PARAMETERS, last).put(TRAINING, model.state(PARAMETERS));
    model.names().stream()
        .filter(name -> !name.equals(PARAMETERS))
        .forEach(name -> changed.putAny(name, model.values().get(name)));
    return changed.build();
  }

  private static boolean isSame(State some, State others) {
    return some.names().stream()
        .allMatch(name -> Arrays.equals(some.floats(name), others.floats(name)));
  }

  /** Takes over the numbers with which training goes on. */
  static void restore(TrainingRun run, State model) {
    run.model().restore(model);
    if (model.has(TRAINING)) {
      run.model().numbers().restore(model.state(TRAINING));
    }
  }
}
