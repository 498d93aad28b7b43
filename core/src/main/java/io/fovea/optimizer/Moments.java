package io.fovea.optimizer;

import io.fovea.spec.Check;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.state.Stateful;

/**
 * Running means of a gradient and its square, which the Adam family shares:
 *
 * <pre>
 *  m = b1 m + (1 - b1) g               v = b2 v + (1 - b2) g^2
 * </pre>
 */
final class Moments implements Stateful {
  /** The settings that the Adam family shares. */
  record Settings(double beta1, double beta2, double eps, double weightDecay) {
    Settings {
      Check.fraction("beta1", beta1);
      Check.fraction("beta2", beta2);
      Check.positive("eps", eps);
      Check.notNegative("weightDecay", weightDecay);
    }
  }

  private final Settings settings;
  private final float[] mean;
  private final float[] variance;
  private int steps;

  Moments(Settings settings, FlatWeights weights) {
    this.settings = settings;
    this.mean = weights.zeros();
    this.variance = weights.zeros();
  }

  float[] mean() {
    return mean;
  }

  /** The running mean of the squared gradient. */
  float[] variance() {
    return variance;
  }

  int steps() {
    return steps;
  }

  /** What the mean is still too small by, for having begun at zero: {@code 1 - b1^t}. */
  double correction1() {
    return 1 - Math.pow(settings.beta1(), steps);
  }

  /** What the variance is still too small by: {@code 1 - b2^t}. */
  double correction2() {
    return 1 - Math.pow(settings.beta2(), steps);
  }

  void add(float[] gradient) {
    steps++;
    float keep1 = (float) settings.beta1();
    float keep2 = (float) settings.beta2();
    float add1 = (float) (1 - settings.beta1());
    float add2 = (float) (1 - settings.beta2());
    for (int i = 0; i < mean.length; i++) {
      float g = gradient[i] + FlatWeights.ABOVE_DENORMAL;
      mean[i] = keep1 * mean[i] + add1 * g;
      variance[i] = keep2 * variance[i] + add2 * (g * g);
    }
  }

  StateBuilder putInto(StateBuilder state) {
    return state.put("steps", (long) steps).put("mean", mean).put("variance", variance);
  }

  @Override
  public State state() {
    return putInto(State.builder()).build();
  }

  @Override
  public void restore(State state) {
    FlatWeights.restore(state, "mean", mean);
    FlatWeights.restore(state, "variance", variance);
    steps = FlatWeights.steps(state);
  }
}
