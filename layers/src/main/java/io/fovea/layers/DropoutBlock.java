package io.fovea.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.fovea.network.CompositeBlock;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.onnx.OnnxValue;
import java.util.List;

/** What {@link Dropout} makes. */
final class DropoutBlock extends CompositeBlock implements OnnxExportable {
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

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    return inputs.get(0); // outside training nothing is dropped
  }
}
