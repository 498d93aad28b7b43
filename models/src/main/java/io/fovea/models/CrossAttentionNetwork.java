package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.fovea.network.Inputs;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxLengths;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import java.util.List;

/** What {@link VitNetCrossAttention} makes. */
final class CrossAttentionNetwork extends ImageAndSequence implements Attentive {
  private final VitNetCrossAttention settings;
  private final CrossAttention attention;

  CrossAttentionNetwork(VitNetCrossAttention settings, Inputs inputs) {
    super(
        new VitNet(
            settings.cnn(),
            settings.rnn(),
            settings.fusionMode(),
            settings.activation(),
            settings.embedDim()),
        inputs);
    this.settings = settings;
    Shape query = new Shape(settings.embedDim());
    Shape steps = new Shape(-1, settings.embedDim());
    attention =
        child(
            "cross_attention_layer",
            new CrossAttention(settings.embedDim(), settings.heads()),
            query,
            steps);
  }

  @Override
  long stateSize(Nested states) {
    return states.allStates();
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    NDArray image = image(parameters, inputs, training);
    Lengths lengths = lengths(inputs);
    States states = states(parameters, inputs, lengths, training);
    NDArray context = attend(parameters, image, states, lengths, training).context();
    if (settings.crossAttentionFusionMode() == ContextMode.CONTEXT) {
      return settings.activation().of(context);
    }
    NDArray base = fused(image, projected(parameters, states.last(), training));
    return settings.activation().of(NDArrays.concat(new NDList(base, context), 1));
  }

  private CrossAttention.Attended attend(
      ParameterStore parameters, NDArray image, States states, Lengths lengths, boolean training) {
    NDArray steps = projected(parameters, states.all(), training); // (B, T, E)
    return attention.attend(parameters, image, steps, lengths, training);
  }

  @Override
  public NDArray attention(ParameterStore parameters, NDList inputs) {
    NDArray image = image(parameters, inputs, false);
    Lengths lengths = lengths(inputs);
    States states = states(parameters, inputs, lengths, false);
    return attend(parameters, image, states, lengths, false).weights();
  }

  @Override
  public Shape output() {
    boolean alone = settings.crossAttentionFusionMode() == ContextMode.CONTEXT;
    return new Shape(alone ? settings.embedDim() : fusedSize() + settings.embedDim());
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxGraph graph = to.graph();
    OnnxValue image = image(to, inputs);
    OnnxLengths lengths = lengths(to, inputs);
    OnnxStates states = states(to, inputs);
    OnnxValue steps = projected(to, states.all());
    OnnxValue context = attention.export(to, image, steps, lengths);
    if (settings.crossAttentionFusionMode() == ContextMode.CONTEXT) {
      return settings.activation().of(graph, context);
    }
    OnnxValue base = fused(to, image, projected(to, states.last()));
    return settings.activation().of(graph, graph.concat(1, base, context));
  }
}
