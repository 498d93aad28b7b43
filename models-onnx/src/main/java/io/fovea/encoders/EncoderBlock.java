package io.fovea.encoders;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Inputs;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.onnx.OnnxValue;
import io.fovea.representation.Tensor;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What {@link OnnxEncoder} makes. No gradient goes through it. */
final class EncoderBlock extends CompositeBlock implements OnnxExportable {
  private final OnnxEncoder spec;
  private final EncoderSession session;
  private final int place;
  private final Shape output;

  EncoderBlock(OnnxEncoder spec, Inputs inputs) {
    this.spec = spec;
    session = new EncoderSession(spec.path(), spec.output());
    place = place(inputs);
    Shape input = inputs.shapes()[place];
    // What comes out is known for sure only when something went in.
    Tensor probe =
        session.features(
            new float[Math.toIntExact(input.size())], new Shape(1).addAll(input).getShape());
    output = new Shape(Arrays.stream(probe.shape()).skip(1).asLongStream().toArray());
  }

  private int place(Inputs inputs) {
    List<Inputs.Input> fitting =
        inputs.all().stream()
            .filter(input -> spec.input().isEmpty() || input.name().equals(spec.input()))
            .filter(input -> !input.isVariable() && session.takes(input.shape().getShape()))
            .toList();
    if (!spec.input().isEmpty() && !inputs.names().contains(spec.input())) {
      throw new FoveaException(
          "input: " + Suggestions.unknown("input", spec.input(), inputs.names()));
    }
    if (fitting.size() != 1) {
      throw new FoveaException(
          "%s takes %s; %s of the data's inputs fits: %s"
              .formatted(
                  spec.path(),
                  session.describe(),
                  fitting.isEmpty() ? "none" : "more than one",
                  inputs.describe()));
    }
    int at = inputs.all().indexOf(fitting.get(0));
    return at + (int) inputs.all().subList(0, at).stream().filter(Inputs.Input::isVariable).count();
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    NDArray x = inputs.get(place);
    Tensor features = session.features(x.toFloatArray(), x.getShape().getShape());
    return x.getManager()
        .create(
            features.values(), new Shape(Arrays.stream(features.shape()).asLongStream().toArray()));
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    return session
        .part()
        .into(to.graph(), Map.of(session.input(), inputs.get(place)), session.output());
  }
}
