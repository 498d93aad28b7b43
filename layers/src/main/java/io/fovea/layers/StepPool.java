package io.fovea.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.fovea.network.CompositeBlock;
import io.fovea.network.LengthAware;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.OnnxLengths;
import io.fovea.network.StepPooling;
import io.fovea.onnx.OnnxValue;
import java.util.List;

/** What {@link GlobalAveragePool} makes of a sequence: (T, F) to (F), over the real steps. */
final class StepPool extends CompositeBlock implements LengthAware, OnnxExportable {
  private final StepPooling pooling;
  private final Shape output;

  StepPool(StepPooling pooling, Shape input) {
    this.pooling = pooling;
    output = new Shape(pooling.features(input.get(1)));
  }

  /** One, whatever there were. */
  @Override
  public int stepsAfter(int steps) {
    return 1;
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore store, NDList inputs, boolean training) {
    Lengths lengths = Lengths.of(inputs);
    return pooling.over(lengths.clean(inputs.head()), lengths);
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    return pooling.over(inputs.get(0), OnnxLengths.of(to, inputs));
  }
}
