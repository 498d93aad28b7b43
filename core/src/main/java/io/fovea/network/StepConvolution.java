package io.fovea.network;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Map;

/**
 * A convolution over the steps of a sequence, (B, T, F) to (B, T', C), T' by {@link StepWindow}:
 * y[t, c] = bias[c] + sum over f and tap of weight[c, f, tap] * x[t * stride + tap * dilation -
 * zeros before, f]. Parameters are those of PyTorch's {@code Conv1d}: {@code weight} (C, F,
 * kernelSize) and {@code bias} (C), drawn as there.
 *
 * <p>Padding counts as the zeros beside the sequence: a sequence gives the same with and without.
 */
public final class StepConvolution extends AbstractBlock implements LengthAware, OnnxExportable {
  private final StepWindow window;
  private final long channels;
  private final Parameter weight;
  private final Parameter bias;
  private final Shape stride;
  private final Shape dilation;

  private StepConvolution(StepWindow window, long features, long channels) {
    this.window = window;
    this.channels = channels;
    Shape kernel = new Shape(channels, features, window.kernelSize());
    weight = add("weight", Parameter.Type.WEIGHT, kernel);
    bias = add("bias", Parameter.Type.BIAS, new Shape(channels));
    stride = new Shape(window.stride());
    dilation = new Shape(window.dilation());
  }

  /**
   * A convolution.
   *
   * @param features how many numbers a step has, F
   * @param channels how many it has afterwards, C
   */
  public static StepConvolution of(StepWindow window, long features, long channels) {
    var convolution = new StepConvolution(window, features, channels);
    return TorchInit.uniform(convolution, features * window.kernelSize());
  }

  private Parameter add(String name, Parameter.Type type, Shape shape) {
    return addParameter(Parameter.builder().setName(name).setType(type).optShape(shape).build());
  }

  /** Refuses what is not (T, F) with a fixed F; T may be unknown. */
  public static void requireSequence(Shape shape) {
    if (shape.dimension() != 2 || shape.get(1) < 1 || shape.get(0) == 0) {
      throw new FoveaException("needs a sequence (steps, features), got " + shape);
    }
  }

  @Override
  public int stepsAfter(int steps) {
    return Math.toIntExact(window.after(steps));
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    NDArray x = Lengths.of(inputs).clean(inputs.head()); // (B, T, F)
    NDArray y = over(store, x.transpose(0, 2, 1), training); // (B, C, T')
    return new NDList(y.transpose(0, 2, 1)); // (B, T', C)
  }

  /**
   * The same for who has zeros in place of padding already.
   *
   * @param x channels first, (B, F, T)
   * @return (B, C, T')
   */
  public NDArray over(ParameterStore store, NDArray x, boolean training) {
    long before = window.before();
    boolean even = before == window.behind();
    NDArray padded = even ? x : x.pad(new Shape(before, window.behind()), 0);
    Device device = x.getDevice();
    NDArray kernel = store.getValue(weight, device, training);
    NDArray shift = store.getValue(bias, device, training);
    Shape beside = new Shape(even ? before : 0);
    return Conv1d.conv1d(padded, kernel, shift, stride, beside, dilation, 1).head();
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    Shape x = inputs[0];
    return new Shape[] {new Shape(x.get(0), window.after(x.get(1)), channels)};
  }

  @Override
  public boolean isInitialized() {
    return weight.isInitialized() && bias.isInitialized();
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxGraph graph = to.graph();
    OnnxValue x = OnnxLengths.of(to, inputs).clean(inputs.get(0)); // (B, T, F)
    return graph.transpose(over(to, graph.transpose(x, 0, 2, 1)), 0, 2, 1); // (B, T', C)
  }

  /** {@link #over(ParameterStore, NDArray, boolean)} as operators: (B, F, T) to (B, C, T'). */
  public OnnxValue over(OnnxExport to, OnnxValue x) {
    Map<String, Object> settings =
        Map.of(
            "kernel_shape", List.of((long) window.kernelSize()),
            "strides", List.of((long) window.stride()),
            "pads", List.of(window.before(), window.behind()),
            "dilations", List.of((long) window.dilation()));
    return to.graph().op("Conv", settings, x, to.weight(weight), to.weight(bias));
  }

  @Override
  public OnnxValue exportLengths(OnnxGraph graph, OnnxValue lengths) {
    return OnnxLengths.strided(graph, lengths, window.stride());
  }
}
