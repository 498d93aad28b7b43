package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.state.State;

/** What {@link Sgd} does on one flat array, wherever that is: array operations alone. */
final class SgdRule implements Optimizer {
  private final Sgd settings;
  private final NDArray weights;
  private final NDArray direction;
  private boolean first = true;

  SgdRule(Sgd settings, NDArray weights) {
    this.settings = settings;
    this.weights = weights;
    this.direction = weights.zerosLike();
  }

  @Override
  public void step(NDArray gradient, double learningRate) {
    if (settings.weightDecay() != 0) {
      addScaled(gradient, weights, settings.weightDecay());
    }
    if (settings.momentum() == 0) {
      weights.subi(gradient.muli(learningRate));
      return;
    }
    direction.muli(settings.momentum());
    addScaled(direction, gradient, first ? 1 : 1 - settings.dampening());
    first = false;
    if (settings.nesterov()) {
      addScaled(gradient, direction, settings.momentum());
      addScaled(weights, gradient, -learningRate);
    } else {
      addScaled(weights, direction, -learningRate);
    }
  }

  @Override
  public State state() {
    return settings.momentum() == 0
        ? State.EMPTY
        : State.builder().put("direction", direction.toFloatArray()).put("first", first).build();
  }

  @Override
  public void restore(State state) {
    if (settings.momentum() == 0) {
      return; // nothing is remembered from step to step
    }
    float[] kept = new float[Math.toIntExact(direction.size())];
    FlatWeights.restore(state, "direction", kept);
    HostMemory.of(direction).write(kept);
    first = state.flag("first");
  }

  /** {@code to += scale * what}, leaving no array behind. */
  private static void addScaled(NDArray to, NDArray what, double scale) {
    try (NDArray scaled = what.mul(scale)) {
      to.addi(scaled);
    }
  }
}
