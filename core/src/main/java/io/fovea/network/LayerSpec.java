package io.fovea.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.spec.Spec;

/** SPI: a block of layers, one step of a backbone. */
public interface LayerSpec extends Spec {
  /**
   * Makes the block for inputs of one shape.
   *
   * @param input the shape of one example without the batch axis, for example (C, H, W), or (T, F)
   *     with a T of -1 where the number of steps differs; whoever mixes steps is {@link
   *     LengthAware}. A {@link Chain} of blocks that treat each step by itself will do; one that
   *     holds a LengthAware block will not, since nobody hands it the lengths
   * @return a block from (B, input...) to (B, output...), with PyTorch's initialisers set (see
   *     {@link TorchInit}) and children named as in PyTorch; see {@link Chain} and {@link
   *     CompositeBlock}
   * @throws io.fovea.spec.FoveaException if the input's rank or size does not fit
   */
  Block create(Shape input);
}
