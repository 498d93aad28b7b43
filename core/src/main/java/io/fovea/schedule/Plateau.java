package io.fovea.schedule;

import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import io.fovea.state.State;
import java.util.Map;
import java.util.TreeSet;

/** What {@link ReduceOnPlateau} has seen of its metric. */
final class Plateau implements LrSchedule {
  private final ReduceOnPlateau settings;
  private double rate;
  private double best;
  private long bad;
  private long cooldown;

  Plateau(ReduceOnPlateau settings, double rate) {
    this.settings = settings;
    this.rate = rate;
    this.best =
        settings.mode() == PlateauMode.MIN ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double learningRate() {
    return rate;
  }

  @Override
  public void epochEnd(Map<String, Double> metrics) {
    double value = monitored(metrics);
    if (settings.better(value, best)) {
      best = value;
      bad = 0;
    } else {
      bad++;
    }
    if (cooldown > 0) {
      cooldown--;
      bad = 0;
    }
    if (bad > settings.patience()) {
      reduce();
      cooldown = settings.cooldown();
      bad = 0;
    }
  }

  private double monitored(Map<String, Double> metrics) {
    Double value = metrics.get(settings.monitor());
    if (value == null) {
      String unknown =
          Suggestions.unknown("metric", settings.monitor(), new TreeSet<>(metrics.keySet()));
      throw new FoveaException("lr_schedule " + settings.name() + ": monitor: " + unknown);
    }
    return value;
  }

  private void reduce() {
    double lower = Math.max(rate * settings.factor(), settings.minLr());
    if (rate - lower > settings.eps()) {
      rate = lower;
    }
  }

  @Override
  public State state() {
    return State.builder()
        .put("learning_rate", rate)
        .put("best", best)
        .put("bad_epochs", bad)
        .put("cooldown", cooldown)
        .build();
  }

  @Override
  public void restore(State state) {
    rate = state.number("learning_rate");
    best = state.number("best");
    bad = Counted.count(state, "bad_epochs");
    cooldown = Counted.count(state, "cooldown");
  }
}
