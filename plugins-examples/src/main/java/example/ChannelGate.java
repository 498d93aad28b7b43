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
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.TorchInit;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import java.util.List;

/**
 * What {@link SqueezeExcitation} makes. A {@link CompositeBlock} because its input is used twice;
 * for steps that only follow one another, {@link io.fovea.network.Chain} is enough.
 */
final class ChannelGate extends CompositeBlock implements OnnxExportable {
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

  /** The same as ONNX operators, so that a model with this layer can be exported. */
  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxGraph graph = to.graph();
    OnnxValue x = inputs.get(0);
    OnnxValue means = graph.flatten(graph.op("GlobalAveragePool", x)); // (B, C)
    OnnxValue hidden = graph.relu(to.apply(squeeze, means));
    OnnxValue gates = graph.op("Sigmoid", to.apply(excite, hidden));
    return graph.mul(x, graph.unsqueeze(gates, 2, 3));
  }
}
