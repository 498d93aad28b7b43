package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;

/**
 * A backbone's block that weighs the steps of a sequence and can say how:
 *
 * <pre>{@code
 * Block backbone = network.members().get(0).block();
 * if (backbone instanceof Attentive attentive) {
 *   NDArray weights = attentive.attention(parameters, batch.inputs());
 * }
 * }</pre>
 */
public interface Attentive {
  /**
   * The weights of a forward pass without training.
   *
   * @param inputs the arrays of a batch, as for the block's {@code forward}
   * @return (B, heads, T): not negative, summing to 1 over the real steps, 0 at padding
   */
  NDArray attention(ParameterStore parameters, NDList inputs);
}
