package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Inputs;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.OnnxLengths;
import io.fovea.network.TorchInit;
import io.fovea.onnx.OnnxValue;
import java.util.List;

/** What {@link Rnn} makes. */
final class RnnNetwork extends CompositeBlock implements OnnxExportable {
  private final Rnn settings;
  private final int place;
  private final Shape sequence;
  private final Linear before; // null where there is none
  private final Recurrent layers;
  private final Shape all;

  RnnNetwork(Rnn settings, Inputs inputs) {
    this.settings = settings;
    place = inputs.sequence();
    sequence = inputs.shapes()[place];
    int size = settings.preRnnLinearSize();
    before =
        size == 0
            ? null
            : child("pre_rnn_linear", TorchInit.linear(sequence.get(1), size), sequence);
    Shape reaching = size == 0 ? sequence : new Shape(sequence.get(0), size);
    layers = child("rnn", settings.rnnType().name(), new Recurrent(settings), reaching);
    all = shapeAfter(layers, reaching);
  }

  RnnOutput gives() {
    return settings.output();
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    Lengths lengths = Lengths.of(inputs, place, sequence);
    return features(states(parameters, inputs.get(place), lengths, training));
  }

  /** Of the states, what the settings say. */
  NDArray features(States states) {
    return settings.output() == RnnOutput.LAST ? states.last() : states.all();
  }

  /** The states of a batch (B, T, F) whose padding may be anything. */
  States states(ParameterStore parameters, NDArray x, Lengths lengths, boolean training) {
    NDArray steps = lengths.clean(x);
    if (before != null) {
      steps = apply(before, parameters, steps, training);
    }
    return layers.states(parameters, steps, lengths, training);
  }

  @Override
  public Shape output() {
    return settings.output() == RnnOutput.LAST ? all.slice(1) : all;
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxLengths lengths = OnnxLengths.of(to, inputs, place, sequence);
    return features(states(to, inputs.get(place), lengths));
  }

  OnnxValue features(OnnxStates states) {
    return settings.output() == RnnOutput.LAST ? states.last() : states.all();
  }

  /** The states over a sequence (B, T, F), as values of an exported network. */
  OnnxStates states(OnnxExport to, OnnxValue x, OnnxLengths lengths) {
    OnnxValue steps = lengths.clean(x);
    return layers.states(to, before == null ? steps : to.apply(before, steps), lengths);
  }
}
