package io.fovea.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import io.fovea.network.BatchNorm;
import io.fovea.network.CompositeBlock;
import io.fovea.network.FunctionBlock;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.Window;
import io.fovea.onnx.OnnxValue;
import java.util.List;

/** What {@link VggBlock} makes. */
final class ConvolutionBlock extends CompositeBlock implements OnnxExportable {
  private final NormalizedConvolution convolution;
  private final Shape output;

  ConvolutionBlock(Conv2d conv, Window window, int groups, Shape input) {
    child("conv", conv, input);
    output = shapeAfter(conv, input);
    BatchNorm norm = child("bn", new BatchNorm(), output);
    convolution = new NormalizedConvolution(conv, norm, window, groups);
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    return FunctionBlock.relu(convolution.apply(parameters, inputs.head(), training));
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    return to.graph().relu(convolution.export(to, inputs.get(0)));
  }
}
