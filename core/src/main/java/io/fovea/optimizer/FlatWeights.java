package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.util.function.Function;

/**
 * The weights and their gradient as Java's arrays for the time of a step.
 *
 * <p>On the processor the engine's memory is read and written directly. Anywhere else the numbers
 * are copied there and back in each step: correct, and slow; with the same bits.
 */
final class FlatWeights {
  /**
   * Keeps the moments of weights whose gradient has died out from decaying into denormal numbers,
   * on which a processor is several times slower. Far below what a float weight can feel.
   */
  static final float ABOVE_DENORMAL = 1e-15f;

  private final Function<NDArray, HostMemory> access;
  private final HostMemory memory;
  private final float[] weights;
  private final float[] gradient;

  private FlatWeights(NDArray weights, Function<NDArray, HostMemory> access) {
    this.access = access;
    this.memory = access.apply(weights);
    this.weights = zeros(weights);
    this.gradient = zeros(weights);
  }

  /** The way that fits where the weights are. */
  static FlatWeights of(NDArray weights) {
    return new FlatWeights(weights, HostMemory::of);
  }

  /** The way of a gpu, wherever the weights are. */
  static FlatWeights copying(NDArray weights) {
    return new FlatWeights(weights, HostMemory::copied);
  }

  private static float[] zeros(NDArray like) {
    return new float[Math.toIntExact(like.size())];
  }

  /** An array as long as the weights, all zero. */
  float[] zeros() {
    return new float[weights.length];
  }

  float[] weights() {
    return weights;
  }

  float[] gradient() {
    return gradient;
  }

  /** Fetches the weights as they are now, and their gradient. */
  void load(NDArray flatGradient) {
    access.apply(flatGradient).read(gradient);
    memory.read(weights);
  }

  /** Gives the weights back. */
  void store() {
    memory.write(weights);
  }

  /** Decoupled weight decay: {@code w -= lr wd w}. */
  void decay(double learningRate, double weightDecay) {
    float keep = (float) (1 - learningRate * weightDecay);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= keep;
    }
  }

  /** L2 penalty: {@code g += wd w}. */
  void penalize(double weightDecay) {
    float scale = (float) weightDecay;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += scale * weights[i];
    }
  }

  /** Takes over one array of an optimizer's state, refusing one of another network. */
  static void restore(State state, String name, float[] to) {
    float[] from = state.floats(name);
    if (from.length != to.length) {
      throw new FoveaException(
          "the optimizer's state '%s' has %d numbers, the network has %d weights"
              .formatted(name, from.length, to.length));
    }
    System.arraycopy(from, 0, to, 0, to.length);
  }

  /** The number of steps in an optimizer's state. */
  static int steps(State state) {
    long steps = state.whole("steps");
    if (steps < 0 || steps > Integer.MAX_VALUE) {
      throw new FoveaException(
          "the optimizer's state 'steps' must be between 0 and %d, got %d"
              .formatted(Integer.MAX_VALUE, steps));
    }
    return (int) steps;
  }
}
