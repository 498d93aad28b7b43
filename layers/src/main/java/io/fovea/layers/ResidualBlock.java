package io.fovea.layers;

import static io.fovea.network.FunctionBlock.relu;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import io.fovea.network.BatchNorm;
import io.fovea.network.CompositeBlock;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.TorchInit;
import io.fovea.network.Window;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import java.util.List;
import java.util.Optional;

/** What {@link ResnetBlock} makes. */
final class ResidualBlock extends CompositeBlock implements OnnxExportable {
  private final NormalizedConvolution first;
  private final NormalizedConvolution second;
  private final Optional<Block> shortcut;
  private final Shape output;

  ResidualBlock(ResnetBlock spec, Shape input) {
    Window window = new Window(spec.kernelSize(), spec.stride(), spec.padding(), 1);
    output = window.over(input, spec.outChannels());
    first = convolution(spec, 1, window, input);
    second = convolution(spec, 2, new Window(spec.kernelSize(), 1, spec.padding(), 1), output);
    shortcut =
        spec.stride() == 1 && input.get(0) == spec.outChannels()
            ? Optional.empty()
            : Optional.of(child("shortcut", projection(spec, input), input));
  }

  private NormalizedConvolution convolution(
      ResnetBlock spec, int number, Window window, Shape input) {
    Conv2d.Builder settings = Convolutions.of(window, spec.outChannels()).optBias(spec.bias());
    Conv2d conv = child("conv" + number, TorchInit.conv2d(settings, input.get(0)), input);
    return new NormalizedConvolution(
        conv, child("bn" + number, new BatchNorm(), output), window, 1);
  }

  private static Block projection(ResnetBlock spec, Shape input) {
    Window point = new Window(1, spec.stride(), 0, 1);
    return TorchInit.conv2d(Convolutions.of(point, spec.outChannels()), input.get(0));
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    NDArray x = inputs.head(); // (B, C, H, W)
    NDArray y = relu(first.apply(parameters, x, training));
    y = second.apply(parameters, y, training);
    NDArray skip = shortcut.map(block -> apply(block, parameters, x, training)).orElse(x);
    // In place: no gradient needs what batch normalisation gave, only what it took.
    return relu(y.addi(skip)); // (B, outChannels, H', W')
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxGraph graph = to.graph();
    OnnxValue x = inputs.get(0);
    OnnxValue y = second.export(to, graph.relu(first.export(to, x)));
    OnnxValue skip = shortcut.map(block -> to.apply(block, x)).orElse(x);
    return graph.relu(graph.add(y, skip));
  }
}
