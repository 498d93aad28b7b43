package io.fovea.models;

import static io.fovea.network.FunctionBlock.relu;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Inputs;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.OnnxLengths;
import io.fovea.network.StepConvolution;
import io.fovea.network.StepPooling;
import io.fovea.network.StepWindow;
import io.fovea.network.TorchInit;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link Cnn1d} makes. */
final class Cnn1dNetwork extends CompositeBlock implements OnnxExportable {
  /** The axis of the steps, channels first. */
  private static final int[] STEPS = {2};

  private final Cnn1d spec;
  private final int place;
  private final Shape sequence;
  private final List<StepConvolution> convolutions = new ArrayList<>();
  private final List<Block> dense = new ArrayList<>();
  private final Shape output;

  Cnn1dNetwork(Cnn1d spec, Inputs inputs) {
    this.spec = spec;
    place = inputs.sequence();
    sequence = inputs.shapes()[place];
    Shape here = sequence;
    for (int channels : spec.channels()) {
      var window = new StepWindow(spec.kernelSize(), 1, 1, false);
      var convolution = StepConvolution.of(window, here.get(1), channels);
      convolutions.add(child("conv" + (convolutions.size() + 1), convolution, here));
      here = shapeAfter(convolution, here);
    }
    here = pooled(here);
    for (int units : spec.dense()) {
      Block linear = TorchInit.linear(here.get(0), units);
      dense.add(child("fc" + (dense.size() + 1), linear, here));
      here = new Shape(units);
    }
    output = here;
  }

  private Shape pooled(Shape steps) {
    if (spec.pooling() != Cnn1d.Pooling.FLATTEN) {
      return new Shape(pooling().features(steps.get(1)));
    }
    if (Lengths.isVariable(steps)) {
      throw new FoveaException(
          "pooling flatten needs a sequence with a fixed number of steps, got "
              + sequence
              + "; average, max and average_max take any");
    }
    return new Shape(windows(Math.toIntExact(steps.get(0))) * steps.get(1));
  }

  private StepPooling pooling() {
    return StepPooling.valueOf(spec.pooling().name());
  }

  /** The last window may be smaller. */
  private int windows(int steps) {
    return (steps - 1) / spec.poolSize() + 1;
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore store, NDList inputs, boolean training) {
    Lengths lengths = Lengths.of(inputs, place, sequence);
    NDArray x = lengths.clean(inputs.get(place)).transpose(0, 2, 1); // (B, F, T)
    NDArray real = lengths.mask(x.getManager()).transpose(0, 2, 1); // (B, 1, T)
    for (StepConvolution convolution : convolutions) {
      x = relu(convolution.over(store, x, training)); // (B, C, T)
      x = lengths.isPadded() ? x.mul(real) : x;
    }
    if (spec.poolSize() > 1) { // the zeros at padding are never larger than what ReLU gives
      Shape window = new Shape(spec.poolSize());
      x = x.getNDArrayInternal().maxPool(window, window, new Shape(0), true);
    }
    NDArray features = features(x, lengths.after(this::windows));
    for (Block linear : dense) {
      if (training && spec.dropout() > 0) {
        features = Dropout.dropout(features, (float) spec.dropout(), true).head();
      }
      features = relu(apply(linear, store, features, training));
    }
    return features;
  }

  /** What {@link StepPooling} does, spared its masks: here padding is 0 and nothing is below. */
  private NDArray features(NDArray x, Lengths lengths) {
    return switch (spec.pooling()) {
      case FLATTEN -> x.flatten(1, -1);
      case AVERAGE -> mean(x, lengths);
      case MAX -> x.max(STEPS);
      case AVERAGE_MAX -> mean(x, lengths).concat(x.max(STEPS), 1);
    };
  }

  private static NDArray mean(NDArray x, Lengths lengths) {
    float[] shares = new float[lengths.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = 1f / lengths.get(i);
    }
    return x.sum(STEPS).mul(x.getManager().create(shares, new Shape(shares.length, 1)));
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxGraph graph = to.graph();
    OnnxLengths lengths = OnnxLengths.of(to, inputs, place, sequence);
    OnnxValue x = graph.transpose(lengths.clean(inputs.get(place)), 0, 2, 1); // (B, F, T)
    Optional<OnnxValue> real =
        lengths.real(inputs.get(place)).map(steps -> graph.unsqueeze(steps, 1)); // (B, 1, T)
    for (StepConvolution convolution : convolutions) {
      OnnxValue y = graph.relu(convolution.over(to, x)); // (B, C, T)
      x = real.map(steps -> graph.op("Where", steps, y, graph.number(0))).orElse(y);
    }
    if (spec.poolSize() > 1) {
      List<Long> window = List.of((long) spec.poolSize());
      x = graph.op("MaxPool", Map.of("kernel_shape", window, "strides", window, "ceil_mode", 1), x);
    }
    OnnxValue features = features(graph, x, lengths.strided(spec.poolSize()));
    for (Block linear : dense) {
      features = graph.relu(to.apply(linear, features));
    }
    return features;
  }

  private OnnxValue features(OnnxGraph graph, OnnxValue x, OnnxLengths lengths) {
    return switch (spec.pooling()) {
      case FLATTEN -> graph.flatten(x);
      case AVERAGE, MAX, AVERAGE_MAX -> pooling().over(graph.transpose(x, 0, 2, 1), lengths);
    };
  }
}
