package io.fovea.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.fovea.network.CompositeBlock;

/** What {@link Dropout} makes. */
final class DropoutBlock extends CompositeBlock {
  private final float rate;
  private final Shape shape;

  DropoutBlock(double rate, Shape shape) {
    this.rate = (float) rate;
    this.shape = shape;
  }

  @Override
  public Shape output() {
    return shape;
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    NDArray x = inputs.head();
    if (!training || rate == 0) {
      return x;
    }
    return x.getNDArrayInternal().dropout(x, rate, true).singletonOrThrow();
  }
}
