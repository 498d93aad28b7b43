package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;

/**
 * Adam and AdamW on one flat array (Kingma and Ba 2015; Loshchilov and Hutter 2019; Reddi, Kale and
 * Kumar 2018), with PyTorch's semantics:
 *
 * <pre>
 *  decoupled:  w -= lr wd w            otherwise:  g += wd w
 *  m = b1 m + (1 - b1) g               v = b2 v + (1 - b2) g^2
 *  w -= lr / (1 - b1^t) * m / (sqrt(v / (1 - b2^t)) + eps)      (amsgrad: the highest v so far)
 * </pre>
 *
 * <p>One pass of Java over the numbers, which the compiler vectorises, takes less than half the
 * time of the dozen passes that this is as array operations. The weights' own memory is read and
 * written; on a gpu it is copied, see {@link HostMemory#copied}.
 */
final class AdamRule implements Optimizer {
  private final Moments.Settings settings;
  private final boolean decoupled;
  private final boolean amsgrad;
  private final FlatWeights flat;
  private final Moments moments;
  private final float[] highest;

  AdamRule(Moments.Settings settings, boolean decoupled, boolean amsgrad, FlatWeights flat) {
    this.settings = settings;
    this.decoupled = decoupled;
    this.amsgrad = amsgrad;
    this.flat = flat;
    this.moments = new Moments(settings, flat);
    this.highest = amsgrad ? flat.zeros() : new float[0];
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
    if (amsgrad) {
      raise(highest, moments.variance());
    }
    double rate = learningRate / moments.correction1();
    double scale = 1 / Math.sqrt(moments.correction2());
    move(amsgrad ? highest : moments.variance(), (float) rate, (float) scale);
    flat.store();
  }

  private void move(float[] square, float rate, float scale) {
    float eps = (float) settings.eps();
    float[] weights = flat.weights();
    float[] mean = moments.mean();
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= rate * mean[i] / ((float) Math.sqrt(square[i]) * scale + eps);
    }
  }

  private static void raise(float[] highest, float[] values) {
    for (int i = 0; i < highest.length; i++) {
      highest[i] = Math.max(highest[i], values[i]);
    }
  }

  @Override
  public State state() {
    StateBuilder state = moments.putInto(State.builder());
    return (amsgrad ? state.put("highest", highest) : state).build();
  }

  @Override
  public void restore(State state) {
    moments.restore(state);
    if (amsgrad) {
      FlatWeights.restore(state, "highest", highest);
    }
  }
}
