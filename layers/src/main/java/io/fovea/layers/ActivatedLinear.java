package io.fovea.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import io.fovea.network.Activation;
import io.fovea.network.CompositeBlock;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.TorchInit;
import io.fovea.onnx.OnnxValue;
import java.util.List;

/**
 * What {@link LinearBlock} makes: each step of a sequence stands for itself, so lengths are not
 * asked for.
 */
final class ActivatedLinear extends CompositeBlock implements OnnxExportable {
  private final Linear linear;
  private final Activation activation;
  private final DropoutBlock dropout;
  private final Shape output;

  ActivatedLinear(LinearBlock spec, Shape input) {
    long features = input.get(input.dimension() - 1);
    linear = child("linear", TorchInit.linear(features, spec.units()), input);
    activation = spec.activation();
    output = shapeAfter(linear, input);
    dropout = child("dropout", new DropoutBlock(spec.dropout(), output), output);
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    NDArray y = activation.of(apply(linear, parameters, inputs.head(), training));
    return apply(dropout, parameters, y, training); // (B, units) or (B, T, units)
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    return activation.of(to.graph(), to.apply(linear, inputs.get(0)));
  }
}
