package io.fovea.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.fovea.spec.Experimental;

/**
 * A parameter store that is this, too, is told what goes into every layer and what comes out, in
 * the order of the forward pass: a composite's children between its own entering and leaving. It
 * may look and must not change anything.
 *
 * <p>Where a block knows which steps of a sequence are padding, the others alone are told, with
 * zeros in place of padding.
 */
@Experimental("How activations are told of.")
public interface LayerWatch {
  /** Before a block runs. */
  void entering(Block block, NDList inputs);

  /** After it has run, unless it failed. */
  void left(Block block, NDArray output);

  /** A block applied to its inputs, under the eyes of the store if that is a watch. */
  static NDArray forward(Block block, ParameterStore store, NDList inputs, boolean training) {
    if (block instanceof CompositeBlock || !(store instanceof LayerWatch watch)) {
      return block.forward(store, inputs, training).singletonOrThrow(); // a composite tells itself
    }
    watch.entering(block, real(block, inputs));
    NDArray output = block.forward(store, inputs, training).singletonOrThrow();
    watch.left(block, real(block, inputs, output));
    return output;
  }

  /** The inputs without what stands in padding. */
  static NDList real(Block block, NDList inputs) {
    if (!(block instanceof LengthAware) || inputs.size() < 2) {
      return inputs;
    }
    NDList real = new NDList(inputs);
    real.set(0, Lengths.of(inputs).clean(inputs.head()));
    return real;
  }

  /** The output without what stands in padding. */
  static NDArray real(Block block, NDList inputs, NDArray output) {
    if (!(block instanceof LengthAware aware) || inputs.size() < 2) {
      return output;
    }
    Lengths lengths = Lengths.of(inputs).after(aware::stepsAfter);
    boolean steps =
        output.getShape().dimension() > 2 && output.getShape().get(1) == lengths.steps();
    return steps ? lengths.clean(output) : output;
  }
}
