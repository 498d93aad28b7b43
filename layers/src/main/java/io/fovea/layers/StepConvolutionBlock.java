package io.fovea.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.fovea.network.CompositeBlock;
import io.fovea.network.FunctionBlock;
import io.fovea.network.LengthAware;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.StepConvolution;
import io.fovea.network.StepNorm;
import io.fovea.network.StepWindow;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import java.util.List;

/** What {@link Conv1dBlock} makes. */
final class StepConvolutionBlock extends CompositeBlock implements LengthAware, OnnxExportable {
  private final StepConvolution convolution;
  private final StepNorm kind;
  private final Block norm;
  private final Shape output;

  StepConvolutionBlock(Conv1dBlock spec, Shape input) {
    boolean causal = spec.padding() == Conv1dBlock.Padding.CAUSAL;
    var window = new StepWindow(spec.kernelSize(), spec.stride(), spec.dilation(), causal);
    int channels = spec.outChannels();
    convolution = child("conv", StepConvolution.of(window, input.get(1), channels), input);
    kind = spec.normalization();
    norm = child("norm", kind.create(channels), StepNorm.rows(channels));
    output = shapeAfter(convolution, input);
  }

  @Override
  public int stepsAfter(int steps) {
    return convolution.stepsAfter(steps);
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore store, NDList inputs, boolean training) {
    NDArray y = apply(convolution, store, inputs, training);
    Lengths lengths = Lengths.of(inputs).after(this::stepsAfter);
    return FunctionBlock.relu(kind.over(norm, store, y, lengths, training));
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    return to.graph().relu(kind.over(to, norm, to.apply(convolution, inputs)));
  }

  @Override
  public OnnxValue exportLengths(OnnxGraph graph, OnnxValue lengths) {
    return convolution.exportLengths(graph, lengths);
  }
}
