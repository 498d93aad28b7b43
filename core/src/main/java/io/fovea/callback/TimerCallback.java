package io.fovea.callback;

import io.fovea.data.Stage;
import io.fovea.state.State;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Adds up the time spent training. */
final class TimerCallback implements Callback {
  private final Timer settings;
  private final LongSupplier nanos;
  private boolean running;
  private long began;
  private long before;
  private Optional<Run> current = Optional.empty();

  /**
   * @param nanos a clock, in nanoseconds
   */
  TimerCallback(Timer settings, LongSupplier nanos) {
    this.settings = settings;
    this.nanos = nanos;
  }

  @Override
  public String stateKey() {
    return settings.name();
  }

  @Override
  public void setup(Run run, Stage stage) {
    Clock.refuseIfDeterministic(settings.name(), run);
    current = Optional.of(run);
  }

  @Override
  public void onTrainStart(Run run) {
    began = nanos.getAsLong();
    running = true;
    look(run);
  }

  @Override
  public void onTrainBatchEnd(Run run, int batch, double loss) {
    if (settings.interval() == Interval.STEP) {
      look(run);
    }
  }

  @Override
  public void onTrainEpochEnd(Run run) {
    look(run);
  }

  @Override
  public void onTrainEnd(Run run) {
    before = elapsed();
    running = false;
  }

  private long elapsed() {
    return running ? before + nanos.getAsLong() - began : before;
  }

  private void look(Run run) {
    if (elapsed() >= settings.duration().duration().toNanos()) {
      run.control().stopForNow("timer: the time " + settings.duration() + " is over");
    }
  }

  @Override
  public State state() {
    return State.builder().put("elapsed_nanos", elapsed()).build();
  }

  @Override
  public void restore(State state) {
    before = state.whole("elapsed_nanos");
    current.ifPresent(this::look);
  }
}
