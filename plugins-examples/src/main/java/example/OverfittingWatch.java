package example;

import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import io.fovea.training.Callback;
import io.fovea.training.Run;

/** The work of {@link StopWhenOverfitting}. */
final class OverfittingWatch implements Callback {
  private final StopWhenOverfitting settings;
  private int waited;

  OverfittingWatch(StopWhenOverfitting settings) {
    this.settings = settings;
  }

  @Override
  public Place place() {
    return Place.MONITOR; // after what measures, before what saves
  }

  @Override
  public void onTrainEpochEnd(Run run) {
    double gap = value(run, "valid_loss") - value(run, "train_loss");
    waited = gap > settings.gap() ? waited + 1 : 0;
    if (waited >= settings.patience()) {
      run.control()
          .stopForNow(
              "valid_loss was more than %s above train_loss %d times in a row"
                  .formatted(settings.gap(), waited));
    }
  }

  private double value(Run run, String metric) {
    Double value = run.metrics().get(metric);
    if (value == null) {
      throw new FoveaException(
          "%s needs %s, and this run measures %s"
              .formatted(settings.name(), metric, run.metrics().keySet()));
    }
    return value;
  }

  @Override
  public State state() {
    return State.builder().put("waited", waited).build();
  }

  @Override
  public void restore(State state) {
    waited = Math.toIntExact(state.whole("waited"));
  }
}
