package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;

/** What {@link RmsProp} does on one flat array. */
final class RmsPropRule implements Optimizer {
  private static final float[] NONE = {};

  private final RmsProp settings;
  private final FlatWeights flat;
  private final float[] square;
  private final float[] mean;
  private final float[] direction;

  RmsPropRule(RmsProp settings, FlatWeights flat) {
    this.settings = settings;
    this.flat = flat;
    this.square = flat.zeros();
    this.mean = settings.centered() ? flat.zeros() : NONE;
    this.direction = settings.momentum() > 0 ? flat.zeros() : NONE;
  }

  @Override
  public void step(NDArray flatGradient, double learningRate) {
    flat.load(flatGradient);
    if (settings.weightDecay() != 0) {
      flat.penalize(settings.weightDecay());
    }
    float[] towards = flat.gradient();
    if (settings.centered()) {
      divideByDeviation(towards);
    } else {
      divideByRoot(towards);
    }
    if (settings.momentum() > 0) {
      gather(towards);
      towards = direction;
    }
    move(towards, (float) learningRate);
    flat.store();
  }

  /** {@code g /= sqrt(s) + eps}, the running mean of squares brought up to date before. */
  private void divideByRoot(float[] gradient) {
    float keep = (float) settings.alpha();
    float add = (float) (1 - settings.alpha());
    float eps = (float) settings.eps();
    for (int i = 0; i < gradient.length; i++) {
      float g = gradient[i] + FlatWeights.ABOVE_DENORMAL;
      square[i] = keep * square[i] + add * (g * g);
      gradient[i] = g / ((float) Math.sqrt(square[i]) + eps);
    }
  }

  /** {@code g /= sqrt(s - a^2) + eps}, both running means brought up to date before. */
  private void divideByDeviation(float[] gradient) {
    float keep = (float) settings.alpha();
    float add = (float) (1 - settings.alpha());
    float eps = (float) settings.eps();
    for (int i = 0; i < gradient.length; i++) {
      float g = gradient[i] + FlatWeights.ABOVE_DENORMAL;
      square[i] = keep * square[i] + add * (g * g);
      mean[i] = keep * mean[i] + add * g;
      float variance = Math.max(0, square[i] - mean[i] * mean[i]);
      gradient[i] = g / ((float) Math.sqrt(variance) + eps);
    }
  }

  private void gather(float[] step) {
    float keep = (float) settings.momentum();
    for (int i = 0; i < direction.length; i++) {
      direction[i] = keep * direction[i] + step[i];
    }
  }

  private void move(float[] towards, float rate) {
    float[] weights = flat.weights();
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= rate * towards[i];
    }
  }

  @Override
  public State state() {
    StateBuilder state = State.builder().put("square", square);
    if (settings.centered()) {
      state.put("mean", mean);
    }
    if (settings.momentum() > 0) {
      state.put("direction", direction);
    }
    return state.build();
  }

  @Override
  public void restore(State state) {
    FlatWeights.restore(state, "square", square);
    if (settings.centered()) {
      FlatWeights.restore(state, "mean", mean);
    }
    if (settings.momentum() > 0) {
      FlatWeights.restore(state, "direction", direction);
    }
  }
}
