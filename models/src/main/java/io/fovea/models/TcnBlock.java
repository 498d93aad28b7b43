package io.fovea.models;

import static io.fovea.network.FunctionBlock.relu;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxLengths;
import io.fovea.network.StepConvolution;
import io.fovea.network.StepNorm;
import io.fovea.network.StepWindow;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import java.util.Optional;

/** One residual block of {@link Tcn}: relu(f(x) + x), (T, F) to (T, channels). */
final class TcnBlock extends CompositeBlock {
  private final Tcn spec;
  private final StepConvolution first;
  private final Block firstNorm;
  private final StepConvolution second;
  private final Block secondNorm;
  private final Optional<StepConvolution> shortcut;
  private final Shape output;

  /**
   * @param number the block's place; its dilation is 2^number
   */
  TcnBlock(Tcn spec, int number, Shape input) {
    this.spec = spec;
    int channels = spec.channels().get(number);
    StepWindow window = new StepWindow(spec.kernelSize(), 1, 1 << number, spec.causal());
    output = new Shape(input.get(0), channels);
    first = child("conv1", StepConvolution.of(window, input.get(1), channels), input);
    firstNorm = child("norm1", spec.normalization().create(channels), StepNorm.rows(channels));
    second = child("conv2", StepConvolution.of(window, channels, channels), output);
    secondNorm = child("norm2", spec.normalization().create(channels), StepNorm.rows(channels));
    shortcut =
        input.get(1) == channels
            ? Optional.empty()
            : Optional.of(child("downsample", projection(input, channels), input));
  }

  private static StepConvolution projection(Shape input, int channels) {
    return StepConvolution.of(new StepWindow(1, 1, 1, false), input.get(1), channels);
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore store, NDList inputs, boolean training) {
    Lengths lengths = Lengths.of(inputs);
    return over(store, lengths.clean(inputs.head()), lengths, training);
  }

  /**
   * The block for who has zeros in place of padding.
   *
   * @param x (B, T, F)
   * @return (B, T, channels), zero at padding
   */
  NDArray over(ParameterStore store, NDArray x, Lengths lengths, boolean training) {
    NDArray y = half(store, x, first, firstNorm, lengths, training);
    y = lengths.isPadded() ? y.mul(lengths.mask(y.getManager())) : y;
    y = half(store, y, second, secondNorm, lengths, training);
    NDArray skip = shortcut.map(block -> steps(block, store, x, training)).orElse(x);
    NDArray sum = relu(y.add(skip));
    return lengths.isPadded() ? sum.mul(lengths.mask(sum.getManager())) : sum;
  }

  private NDArray half(
      ParameterStore store,
      NDArray x,
      StepConvolution convolution,
      Block norm,
      Lengths lengths,
      boolean training) {
    NDArray y = steps(convolution, store, x, training);
    y = relu(spec.normalization().over(norm, store, y, lengths, training));
    return training && spec.dropout() > 0
        ? Dropout.dropout(y, (float) spec.dropout(), true).head()
        : y;
  }

  private static NDArray steps(
      StepConvolution convolution, ParameterStore store, NDArray x, boolean training) {
    return convolution.over(store, x.transpose(0, 2, 1), training).transpose(0, 2, 1);
  }

  /** {@link #over} as operators of an exported network; x is clean. */
  OnnxValue over(OnnxExport to, OnnxValue x, OnnxLengths lengths) {
    OnnxGraph graph = to.graph();
    OnnxValue y = lengths.clean(half(to, x, first, firstNorm));
    y = half(to, y, second, secondNorm);
    OnnxValue skip = shortcut.map(block -> steps(to, block, x)).orElse(x);
    return lengths.clean(graph.relu(graph.add(y, skip)));
  }

  private OnnxValue half(OnnxExport to, OnnxValue x, StepConvolution convolution, Block norm) {
    return to.graph().relu(spec.normalization().over(to, norm, steps(to, convolution, x)));
  }

  private static OnnxValue steps(OnnxExport to, StepConvolution convolution, OnnxValue x) {
    OnnxGraph graph = to.graph();
    return graph.transpose(convolution.over(to, graph.transpose(x, 0, 2, 1)), 0, 2, 1);
  }
}
