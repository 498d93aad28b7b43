package io.fovea.layers;

import static io.fovea.network.FunctionBlock.relu;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.fovea.network.BatchNorm;
import io.fovea.network.CompositeBlock;
import io.fovea.network.TorchInit;
import io.fovea.network.Window;
import java.util.Optional;

/** What {@link ResnetBlock} makes. */
final class ResidualBlock extends CompositeBlock {
  private final Block conv1;
  private final Block bn1;
  private final Block conv2;
  private final Block bn2;
  private final Optional<Block> shortcut;
  private final Shape output;

  ResidualBlock(ResnetBlock spec, Shape input) {
    conv1 = child("conv1", convolution(spec, spec.stride(), input.get(0)), input);
    output = shapeAfter(conv1, input);
    bn1 = child("bn1", new BatchNorm(), output);
    conv2 = child("conv2", convolution(spec, 1, spec.outChannels()), output);
    bn2 = child("bn2", new BatchNorm(), output);
    shortcut =
        spec.stride() == 1 && input.get(0) == spec.outChannels()
            ? Optional.empty()
            : Optional.of(child("shortcut", projection(spec, input), input));
  }

  private static Block convolution(ResnetBlock spec, int stride, long channels) {
    Window window = new Window(spec.kernelSize(), stride, spec.padding(), 1);
    return TorchInit.conv2d(
        Convolutions.of(window, spec.outChannels()).optBias(spec.bias()), channels);
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
    NDArray y = relu(apply(bn1, parameters, apply(conv1, parameters, x, training), training));
    y = apply(bn2, parameters, apply(conv2, parameters, y, training), training);
    NDArray skip = shortcut.map(block -> apply(block, parameters, x, training)).orElse(x);
    // In place: no gradient needs what batch normalisation gave, only what it took.
    return relu(y.addi(skip)); // (B, outChannels, H', W')
  }
}
