package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.state.State;

/** What {@link RAdam} does on one flat array. */
final class RAdamRule implements Optimizer {
  private final Moments.Settings settings;
  private final boolean decoupled;
  private final FlatWeights flat;
  private final Moments moments;

  RAdamRule(Moments.Settings settings, boolean decoupled, FlatWeights flat) {
    this.settings = settings;
    this.decoupled = decoupled;
    this.flat = flat;
    this.moments = new Moments(settings, flat);
  }

  @Override
  public void step(NDArray flatGradient, double learningRate) {
    flat.load(flatGradient);
    if (decoupled) {
      flat.decay(learningRate, settings.weightDecay());
    } else if (settings.weightDecay() != 0) {
      flat.penalize(settings.weightDecay());
    }
    moments.add(flat.gradient());
    double rate = learningRate / moments.correction1();
    double length = length();
    if (length > 5) {
      adapt((float) (rate * rectification(length) * Math.sqrt(moments.correction2())));
    } else {
      follow((float) rate);
    }
    flat.store();
  }

  /** How many gradients the variance is an average of at the end of time. */
  private double finalLength() {
    return 2 / (1 - settings.beta2()) - 1;
  }

  /** How many it is an average of by now. */
  private double length() {
    int steps = moments.steps();
    double decayed = Math.pow(settings.beta2(), steps);
    return finalLength() - 2.0 * steps * decayed / moments.correction2();
  }

  private double rectification(double length) {
    double last = finalLength();
    return Math.sqrt((length - 4) * (length - 2) * last / ((last - 4) * (last - 2) * length));
  }

  private void adapt(float rate) {
    float eps = (float) settings.eps();
    float[] weights = flat.weights();
    float[] mean = moments.mean();
    float[] variance = moments.variance();
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= rate * mean[i] / ((float) Math.sqrt(variance[i]) + eps);
    }
  }

  private void follow(float rate) {
    float[] weights = flat.weights();
    float[] mean = moments.mean();
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= rate * mean[i];
    }
  }

  @Override
  public State state() {
    return moments.state();
  }

  @Override
  public void restore(State state) {
    moments.restore(state);
  }
}
