package io.fovea.callback;

import io.fovea.data.Stage;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Optional;

/** Averages after steps, and changes places with the network's numbers where they are looked at. */
final class EmaWeightsCallback implements Callback {
  private final EmaWeights settings;
  private Optional<Numbers> average = Optional.empty();

  /** The network's own numbers while the average is in their place. */
  private Optional<Numbers> aside = Optional.empty();

  private Run run;
  private boolean training;
  private boolean moved;
  private boolean swappedToSave;

  EmaWeightsCallback(EmaWeights settings) {
    this.settings = settings;
  }

  @Override
  public String stateKey() {
    return settings.name();
  }

  @Override
  public void setup(Run current, Stage stage) {
    run = current;
    training = false;
  }

  /** A checkpoint has the average in the network's place. */
  @Override
  public void onTrainStart(Run current) {
    training = true;
    putBack();
  }

  @Override
  public void onBeforeOptimizerStep(Run current) {
    moved = true;
  }

  @Override
  public void onTrainBatchEnd(Run current, int batch, double loss) {
    long step = current.globalStep() - 1;
    if (moved && step >= settings.updateStartingAtStep() && step % settings.everyNSteps() == 0) {
      update(Numbers.of(current.control()));
    }
    moved = false;
  }

  private void update(Numbers now) {
    if (average.isEmpty()) {
      average = Optional.of(now);
    } else {
      average.get().moveTowards(now, 1 - settings.decay());
    }
  }

  @Override
  public void onValidationStart(Run current) {
    if (training) {
      swapIn();
    }
  }

  @Override
  public void onValidationEnd(Run current) {
    if (training) {
      putBack();
    }
  }

  /** For good: testing and whoever keeps the model find the average. */
  @Override
  public void onTrainEnd(Run current) {
    training = false;
    swapIn();
  }

  private void swapIn() {
    if (average.isPresent() && aside.isEmpty()) {
      aside = Optional.of(Numbers.of(run.control()));
      average.get().putInto(run.control());
    }
  }

  private void putBack() {
    aside.ifPresent(numbers -> numbers.putInto(run.control()));
    aside = Optional.empty();
  }

  /** The first that is asked of a checkpoint; the network's numbers are read after it. */
  @Override
  public State state() {
    swappedToSave = aside.isEmpty();
    if (run != null) {
      swapIn();
    }
    StateBuilder state = State.builder();
    average.ifPresent(numbers -> numbers.put("average", state));
    aside.ifPresent(numbers -> numbers.put("weights", state));
    return state.build();
  }

  /** The last: the network's numbers have been read. */
  @Override
  public void onSaveCheckpoint(Run current, StateBuilder checkpoint) {
    if (swappedToSave) {
      putBack();
    }
  }

  @Override
  public void restore(State state) {
    average = read(state, "average");
    aside = read(state, "weights");
  }

  private static Optional<Numbers> read(State state, String name) {
    return state.has(name) ? Optional.of(Numbers.from(state.state(name))) : Optional.empty();
  }
}
