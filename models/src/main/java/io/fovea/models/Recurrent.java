package io.fovea.models;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.UniformInitializer;
import ai.djl.util.PairList;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.OnnxLengths;
import io.fovea.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers of RNN, LSTM or GRU over sequences of different lengths, (B, T, F) to (B, T, D * H) with D
 * directions: what PyTorch computes of packed sequences, with PyTorch's parameter names and its
 * initialiser, U(-b, b) with b = 1/sqrt(H).
 *
 * <p>Padding stands at the end, so the forward direction reaches it only after everything real. The
 * backward direction runs forward over the sequences with their real steps reversed, layer by
 * layer; where nothing is padded, and where there is no backward direction, all layers are one
 * native call. The input's padding must be finite (see {@link Lengths#clean}).
 *
 * <p>DJL's own blocks know no lengths and order the parameters of a second direction wrongly.
 */
final class Recurrent extends AbstractBlock implements OnnxExportable {
  private final Rnn settings;
  private final int directions;
  private final List<Parameter> weights = new ArrayList<>();

  Recurrent(Rnn settings) {
    this.settings = settings;
    directions = settings.bidirectional() ? 2 : 1;
    float bound = (float) (1 / Math.sqrt((double) settings.hiddenSize()));
    for (int layer = 0; layer < settings.numLayers(); layer++) {
      for (int direction = 0; direction < directions; direction++) {
        String end = "_l" + layer + (direction == 0 ? "" : "_reverse");
        for (String kind : List.of("weight_ih", "weight_hh", "bias_ih", "bias_hh")) {
          weights.add(addParameter(parameter(kind, end, bound)));
        }
      }
    }
  }

  private static Parameter parameter(String kind, String end, float bound) {
    return Parameter.builder()
        .setName(kind + end)
        .setType(kind.startsWith("weight") ? Parameter.Type.WEIGHT : Parameter.Type.BIAS)
        .optInitializer(new UniformInitializer(bound))
        .build();
  }

  @Override
  protected void prepare(Shape[] inputs) {
    long hidden = settings.hiddenSize();
    long rows = settings.rnnType().gates() * hidden;
    for (int i = 0; i < weights.size(); i += 4) {
      boolean first = i < 4 * directions;
      long features = first ? inputs[0].get(2) : directions * hidden;
      weights.get(i).setShape(new Shape(rows, features));
      weights.get(i + 1).setShape(new Shape(rows, hidden));
      weights.get(i + 2).setShape(new Shape(rows));
      weights.get(i + 3).setShape(new Shape(rows));
    }
  }

  /** The states of a batch whose padding is finite, (B, T, F). */
  States states(ParameterStore store, NDArray x, Lengths lengths, boolean training) {
    StepRows rows = new StepRows(lengths);
    NDList values = values(store, x.getDevice(), training);
    if (directions == 2 && lengths.isPadded()) {
      return bothWays(x, values, rows, training);
    }
    int layers = settings.numLayers();
    NDList made = call(x, values, layers, training);
    return directions == 1 ? new ForwardStates(made.get(0), rows) : new FullStates(made);
  }

  private NDList values(ParameterStore store, Device device, boolean training) {
    NDList values = new NDList(weights.size());
    for (Parameter weight : weights) {
      values.add(store.getValue(weight, device, training));
    }
    return values;
  }

  /** So many layers in one native call, of all directions that there are values for. */
  private NDList call(NDArray x, NDList values, int layers, boolean training) {
    int rows = values.size() / 4;
    var zeros = new Shape(rows, x.getShape().get(0), settings.hiddenSize());
    var pass = new RnnType.Pass(layers, settings.dropout(), training, rows > layers);
    return settings.rnnType().run(x, x.getManager().zeros(zeros), values, pass);
  }

  private States bothWays(NDArray input, NDList values, StepRows rows, boolean training) {
    NDArray x = input;
    for (int layer = 0; ; layer++) {
      int at = 8 * layer;
      NDArray there = call(x, values.subNDList(at, at + 4), 1, training).get(0);
      NDArray back = call(rows.reversed(x), values.subNDList(at + 4, at + 8), 1, training).get(0);
      TwoWayStates states = new TwoWayStates(there, back, rows);
      if (layer == settings.numLayers() - 1) {
        return states;
      }
      x = dropout(states.everywhere(), training);
    }
  }

  private NDArray dropout(NDArray x, boolean training) {
    return settings.dropout() > 0 && training
        ? x.getNDArrayInternal().dropout(x, (float) settings.dropout(), true).singletonOrThrow()
        : x;
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Lengths lengths = Lengths.of(inputs, 0, new Shape(inputs.size() == 1 ? 1 : -1, 1));
    NDArray x = lengths.clean(inputs.get(0));
    return new NDList(states(store, x, lengths, training).all());
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    long features = (long) directions * settings.hiddenSize();
    return new Shape[] {new Shape(inputs[0].get(0), inputs[0].get(1), features)};
  }

  @Override
  public boolean isInitialized() {
    return weights.get(weights.size() - 1).isInitialized();
  }

  /** Of one direction: (B, T, H). */
  private record ForwardStates(NDArray output, StepRows rows) implements States {
    @Override
    public NDArray last() {
      return rows.last(output);
    }

    @Override
    public NDArray all() {
      return rows.lengths().clean(output);
    }
  }

  /** Of two directions where nothing is padded, as the native call gave them. */
  private record FullStates(NDList made) implements States {
    @Override
    public NDArray last() {
      NDArray top = made.get(1).get("-2:"); // (2, B, H)
      return top.transpose(1, 0, 2).flatten(1, 2);
    }

    @Override
    public NDArray all() {
      return made.get(0);
    }
  }

  /** Of two directions, the backward one's steps still reversed: twice (B, T, H). */
  private record TwoWayStates(NDArray there, NDArray back, StepRows rows) implements States {
    @Override
    public NDArray last() {
      return NDArrays.concat(new NDList(rows.last(there), rows.last(back)), 1);
    }

    @Override
    public NDArray all() {
      return rows.lengths().clean(everywhere());
    }

    /** In the steps' order, padding anything finite. */
    NDArray everywhere() {
      return NDArrays.concat(new NDList(there, rows.reversed(back)), 2);
    }
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxLengths lengths = OnnxLengths.of(to, inputs);
    return states(to, lengths.clean(inputs.get(0)), lengths).all();
  }

  /** The states over a clean sequence (B, T, F), as values of an exported network. */
  OnnxStates states(OnnxExport to, OnnxValue x, OnnxLengths lengths) {
    RecurrentExport export = new RecurrentExport(to, settings, lengths);
    OnnxValue below = x;
    OnnxStates states = null;
    for (int layer = 0; layer < settings.numLayers(); layer++) {
      int at = 4 * directions * layer;
      states = export.layer(layer, below, weights.subList(at, at + 4 * directions));
      below = states.all();
    }
    return states;
  }
}
