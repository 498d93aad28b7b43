package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import io.fovea.network.Chain;
import io.fovea.network.CompositeBlock;
import io.fovea.network.FunctionBlock;
import io.fovea.network.Inputs;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.OnnxLengths;
import io.fovea.network.TorchInit;
import io.fovea.network.Window;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Map;

/** What {@link VtNet} makes. */
final class VtNetwork extends CompositeBlock implements OnnxExportable {
  private static final Window HALF = new Window(2, 2, 0, 1);

  private final VtNet settings;
  private final int imagePlace;
  private final int sequencePlace;
  private final Shape sequence;
  private final Chain cnn;
  private final Recurrent gru;
  private final Linear fusion;

  VtNetwork(VtNet settings, Inputs inputs) {
    this.settings = settings;
    imagePlace = inputs.image();
    sequencePlace = inputs.sequence();
    Shape image = inputs.shapes()[imagePlace];
    sequence = inputs.shapes()[sequencePlace];
    cnn = child("cnn", images(image), image);
    gru =
        child(
            "rnn", "GRU", new Recurrent(new Rnn(RnnType.GRU, settings.hiddenSize(), 1)), sequence);
    long both = (long) settings.imageSize() + settings.hiddenSize();
    fusion = child("fusion", TorchInit.linear(both, settings.fusedSize()), new Shape(both));
  }

  private Chain images(Shape image) {
    Window.requireImage(image);
    long smallest = 3L * settings.kernelSize() + 1;
    if (Math.min(image.get(1), image.get(2)) < smallest) {
      throw new FoveaException(
          "the image %dx%d is too small for two convolutions of kernel_size %d, each followed by"
                  .formatted(image.get(1), image.get(2), settings.kernelSize())
              + " halving: needs at least %dx%d".formatted(smallest, smallest));
    }
    Chain chain = new Chain(image);
    convolution(chain, 1, settings.firstChannels());
    convolution(chain, 2, settings.secondChannels());
    chain.add("flatten", FunctionBlock.flatten());
    return chain
        .add("fc", TorchInit.linear(chain.output().get(0), settings.imageSize()))
        .add("relu", FunctionBlock.relu());
  }

  private void convolution(Chain chain, int number, int channels) {
    Shape kernel = new Shape(settings.kernelSize(), settings.kernelSize());
    var convolution = Conv2d.builder().setKernelShape(kernel).setFilters(channels);
    chain
        .add("conv" + number, TorchInit.conv2d(convolution, chain.output().get(0)))
        .add("relu" + number, FunctionBlock.relu())
        .add("pool" + number, halving());
  }

  private static FunctionBlock halving() {
    Shape two = HALF.kernelShape();
    Shape none = HALF.paddingShape();
    return new FunctionBlock(
        "MaxPool2d",
        x -> x.getNDArrayInternal().maxPool(two, two, none, false),
        image -> HALF.over(image, image.get(0)),
        (graph, x) ->
            graph.op(
                "MaxPool", Map.of("kernel_shape", List.of(2, 2), "strides", List.of(2, 2)), x));
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    NDArray image = apply(cnn, parameters, inputs.get(imagePlace), training);
    Lengths lengths = Lengths.of(inputs, sequencePlace, sequence);
    NDArray steps = lengths.clean(inputs.get(sequencePlace));
    NDArray state = gru.states(parameters, steps, lengths, training).last();
    NDArray both = NDArrays.concat(new NDList(image, state), 1);
    return FunctionBlock.relu(apply(fusion, parameters, both, training));
  }

  @Override
  public Shape output() {
    return new Shape(settings.fusedSize());
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxGraph graph = to.graph();
    OnnxValue image = to.apply(cnn, inputs.get(imagePlace));
    OnnxLengths lengths = OnnxLengths.of(to, inputs, sequencePlace, sequence);
    OnnxStates states = gru.states(to, lengths.clean(inputs.get(sequencePlace)), lengths);
    return graph.relu(to.apply(fusion, graph.concat(1, image, states.last())));
  }
}
