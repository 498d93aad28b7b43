package io.fovea.callback;

import io.fovea.data.Stage;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a metric and says when to stop. */
final class EarlyStoppingCallback implements Callback {
  private static final Logger log = LoggerFactory.getLogger(EarlyStopping.class);

  private final EarlyStopping settings;
  private final Monitor monitor;
  private boolean fitting;
  private boolean warned;
  private boolean looked;
  private double best;
  private int waited;
  private Optional<String> stopped = Optional.empty();
  private Optional<Run> current = Optional.empty();

  EarlyStoppingCallback(EarlyStopping settings) {
    this.settings = settings;
    this.monitor = new Monitor(settings.name(), settings.monitor());
    this.best = settings.mode().worst();
  }

  @Override
  public Place place() {
    return Place.MONITOR;
  }

  @Override
  public String stateKey() {
    return settings.name() + "(" + settings.monitor() + ")";
  }

  @Override
  public void setup(Run run, Stage stage) {
    fitting = stage == Stage.FIT;
    current = Optional.of(run);
  }

  @Override
  public void onTrainEpochEnd(Run run) {
    if (atEpochEnds(run)) {
      look(run);
    }
  }

  @Override
  public void onValidationEnd(Run run) {
    if (fitting && !run.sanityChecking() && !atEpochEnds(run)) {
      look(run);
    }
  }

  private boolean atEpochEnds(Run run) {
    return settings
        .checkOnTrainEpochEnd()
        .orElseGet(() -> Monitor.validatesAtEpochEnds(run.settings()));
  }

  private void look(Run run) {
    looked = true;
    Optional<Double> value = monitor.find(run);
    if (value.isPresent() || settings.strict()) {
      judge(monitor.value(run)).ifPresent(reason -> stop(run, reason));
    } else if (!warned) {
      warned = true;
      log.warn("{}", monitor.missing(run));
    }
  }

  private void stop(Run run, String reason) {
    stopped = stopped.or(() -> Optional.of(reason));
    run.control().stopForNow(reason);
  }

  /** Takes the next value in; gives why to stop, if to stop. */
  Optional<String> judge(double value) {
    Mode mode = settings.mode();
    String is = "%s is %s".formatted(settings.monitor(), text(value));
    if (settings.checkFinite() && !Double.isFinite(value)) {
      return Optional.of(is + ", which is not finite; the best was " + text(best));
    }
    if (settings.stoppingThreshold().filter(line -> mode.isBetter(value, line)).isPresent()) {
      return Optional.of(is + ", better than " + text(settings.stoppingThreshold().get()));
    }
    if (settings.divergenceThreshold().filter(line -> mode.isBetter(line, value)).isPresent()) {
      return Optional.of(is + ", worse than " + text(settings.divergenceThreshold().get()));
    }
    double delta = mode == Mode.MIN ? -settings.minDelta() : settings.minDelta();
    if (mode.isBetter(value - delta, best)) {
      best = value;
      waited = 0;
      return Optional.empty();
    }
    waited++;
    return waited < settings.patience()
        ? Optional.empty()
        : Optional.of(
            "%s did not improve %d times in a row; the best was %s"
                .formatted(settings.monitor(), waited, text(best)));
  }

  private static String text(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%.4g", value)
        : Double.toString(value);
  }

  @Override
  public void onTrainEnd(Run run) {
    if (!looked && !run.resumed()) {
      log.warn("early_stopping never looked at {}: no validation ran", settings.monitor());
    }
  }

  @Override
  public State state() {
    StateBuilder state =
        State.builder()
            .put("best", best)
            .put("waited", waited)
            .put("settings", settings.toString());
    stopped.ifPresent(reason -> state.put("stopped", reason));
    return state.build();
  }

  @Override
  public void restore(State state) {
    best = state.number("best");
    waited = Math.toIntExact(state.whole("waited"));
    // With other settings it looks anew: whoever raises patience wants to train for longer.
    if (state.has("stopped") && state.text("settings").equals(settings.toString())) {
      current.ifPresent(run -> stop(run, state.text("stopped")));
    }
  }
}
