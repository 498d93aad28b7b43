package example;

import static io.fovea.network.FunctionBlock.relu;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import io.fovea.network.CompositeBlock;
import io.fovea.network.TorchInit;

/**
 * What {@link SqueezeExcitation} makes. A {@link CompositeBlock} because its input is used twice;
 * for steps that only follow one another, {@link io.fovea.network.Chain} is enough.
 */
final class ChannelGate extends CompositeBlock {
  private final Shape image;
  private final Block squeeze;
  private final Block excite;

  ChannelGate(SqueezeExcitation spec, Shape image) {
    this.image = image;
    long channels = image.get(0);
    long hidden = spec.hidden(channels);
    squeeze = child("fc1", TorchInit.linear(channels, hidden), new Shape(channels));
    excite = child("fc2", TorchInit.linear(hidden, channels), new Shape(hidden));
  }

  @Override
  public Shape output() {
    return image;
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    NDArray x = inputs.head(); // (B, C, H, W)
    NDArray means = Pool.globalAvgPool2d(x); // (B, C)
    NDArray hidden = relu(apply(squeeze, parameters, means, training)); // (B, C / reduction)
    NDArray gates = Activation.sigmoid(apply(excite, parameters, hidden, training)); // (B, C)
    return x.mul(gates.reshape(-1, image.get(0), 1, 1)); // (B, C, H, W)
  }
}
