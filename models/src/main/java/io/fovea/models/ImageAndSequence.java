package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
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
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link VitNet} and {@link VitNetCrossAttention} share: an image and a sequence, each to
 * features of one size E.
 */
abstract class ImageAndSequence extends CompositeBlock implements OnnxExportable {
  private final VitNet settings;
  private final int imagePlace;
  private final int sequencePlace;
  private final Shape sequence;
  private final Block cnn;
  private final Block rnn;
  private final Linear imageProjection;
  private final Linear stepProjection;
  private final Linear stateProjection;

  ImageAndSequence(VitNet settings, Inputs inputs) {
    this.settings = settings;
    imagePlace = inputs.image();
    sequencePlace = inputs.sequence();
    Shape image = inputs.shapes()[imagePlace];
    sequence = inputs.shapes()[sequencePlace];
    int size = settings.embedDim();
    Inputs steps = Inputs.of("sequence", new Shape(sequence.get(0), size));
    Nested images = Nested.create("cnn", settings.cnn(), Inputs.of("image", image));
    Nested states = Nested.create("rnn", settings.rnn(), steps);
    long features = images.features();
    long state = stateSize(states);
    cnn = child("CNN", images.kind(), images.block(), image);
    rnn = child("RNN", states.kind(), states.block(), steps.shapes());
    imageProjection = child("image_proj", TorchInit.linear(features, size), new Shape(features));
    stepProjection = child("seq_proj", TorchInit.linear(sequence.get(1), size), sequence);
    stateProjection = child("rnn_proj", TorchInit.linear(state, size), new Shape(state));
  }

  /** Refuses a sequence network that does not give what is needed; then gives a state's size. */
  abstract long stateSize(Nested states);

  /** The image's features, (B, E). */
  final NDArray image(ParameterStore parameters, NDList inputs, boolean training) {
    NDArray features = apply(cnn, parameters, inputs.get(imagePlace), training);
    return apply(imageProjection, parameters, features.flatten(1, -1), training);
  }

  final Lengths lengths(NDList inputs) {
    return Lengths.of(inputs, sequencePlace, sequence);
  }

  /** The sequence's steps, each projected: (B, T, E). */
  private NDArray steps(
      ParameterStore parameters, NDList inputs, Lengths lengths, boolean training) {
    NDArray clean = lengths.clean(inputs.get(sequencePlace));
    return apply(stepProjection, parameters, clean, training);
  }

  /** What the sequence network itself gives. */
  final NDArray lastState(ParameterStore parameters, NDList inputs, boolean training) {
    Lengths lengths = lengths(inputs);
    NDArray steps = steps(parameters, inputs, lengths, training);
    if (rnn instanceof RnnNetwork recurrent) {
      return recurrent.features(recurrent.states(parameters, steps, lengths, training));
    }
    return nested(parameters, steps, lengths, training);
  }

  /** All states of the sequence network, and the last one. */
  final States states(ParameterStore parameters, NDList inputs, Lengths lengths, boolean training) {
    NDArray steps = steps(parameters, inputs, lengths, training);
    if (rnn instanceof RnnNetwork recurrent) {
      return recurrent.states(parameters, steps, lengths, training);
    }
    return PlainStates.of(nested(parameters, steps, lengths, training), lengths);
  }

  private NDArray nested(
      ParameterStore parameters, NDArray steps, Lengths lengths, boolean training) {
    NDList arrays = new NDList(steps);
    if (Lengths.isVariable(sequence)) {
      arrays.add(lengths.array(steps.getManager()));
    }
    return apply(rnn, parameters, arrays, training);
  }

  /** States (..., H) projected to (..., E). */
  final NDArray projected(ParameterStore parameters, NDArray states, boolean training) {
    return apply(stateProjection, parameters, states, training);
  }

  /** Image and sequence, each (B, E), as one: (B, 2E) or (B, E). */
  final NDArray fused(NDArray image, NDArray state) {
    NDArray together =
        settings.fusionMode() == FusionMode.CONCAT
            ? NDArrays.concat(new NDList(image, state), 1)
            : image.add(state);
    return settings.activation().of(together);
  }

  /** How many numbers {@link #fused} gives. */
  final long fusedSize() {
    return (settings.fusionMode() == FusionMode.CONCAT ? 2L : 1L) * settings.embedDim();
  }

  /** States of a network that knows of no last one: the last is that at the last real step. */
  private record PlainStates(NDArray all, StepRows rows) implements States {
    static PlainStates of(NDArray all, Lengths lengths) {
      return new PlainStates(lengths.clean(all), new StepRows(lengths));
    }

    @Override
    public NDArray last() {
      return rows.last(all);
    }
  }

  final OnnxValue image(OnnxExport to, List<OnnxValue> inputs) {
    OnnxValue features = to.apply(cnn, inputs.get(imagePlace));
    return to.apply(imageProjection, to.graph().flatten(features));
  }

  final OnnxLengths lengths(OnnxExport to, List<OnnxValue> inputs) {
    return OnnxLengths.of(to, inputs, sequencePlace, sequence);
  }

  /** The sequence network's states as values of an exported network. */
  final OnnxStates states(OnnxExport to, List<OnnxValue> inputs) {
    OnnxLengths lengths = lengths(to, inputs);
    OnnxValue steps = to.apply(stepProjection, lengths.clean(inputs.get(sequencePlace)));
    if (rnn instanceof RnnNetwork recurrent) {
      return recurrent.states(to, steps, lengths);
    }
    List<OnnxValue> arrays = new ArrayList<>(List.of(steps));
    lengths.each().ifPresent(arrays::add);
    OnnxValue made = to.apply(rnn, arrays);
    return nestedSteps() ? OnnxStates.of(made, lengths) : new OnnxStates(made, made);
  }

  private boolean nestedSteps() {
    return shapeAfter(rnn, new Shape(sequence.get(0), settings.embedDim())).dimension() == 2;
  }

  final OnnxValue lastState(OnnxExport to, List<OnnxValue> inputs) {
    OnnxStates states = states(to, inputs);
    return rnn instanceof RnnNetwork recurrent ? recurrent.features(states) : states.all();
  }

  final OnnxValue projected(OnnxExport to, OnnxValue states) {
    return to.apply(stateProjection, states);
  }

  final OnnxValue fused(OnnxExport to, OnnxValue image, OnnxValue state) {
    OnnxValue together =
        settings.fusionMode() == FusionMode.CONCAT
            ? to.graph().concat(1, image, state)
            : to.graph().add(image, state);
    return settings.activation().of(to.graph(), together);
  }
}
