package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.NormalInitializer;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Inputs;
import io.fovea.network.LayerNorm;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.OnnxLengths;
import io.fovea.network.StepPooling;
import io.fovea.network.TorchInit;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxType;
import io.fovea.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@link TransformerEncoder} makes. */
final class TransformerNetwork extends CompositeBlock implements OnnxExportable {
  private static final float CLS_SPREAD = 0.02f;

  private final TransformerEncoder spec;
  private final int place;
  private final Shape sequence;
  private final Block embedding;
  private final TokenPositions positions;
  private final Optional<Parameter> cls;
  private final List<EncoderLayer> layers = new ArrayList<>();
  private final Block norm;
  private final Shape output;

  TransformerNetwork(TransformerEncoder spec, Inputs inputs) {
    this.spec = spec;
    place = inputs.sequence();
    sequence = inputs.shapes()[place];
    output = new Shape(spec.dModel());
    Shape tokens = new Shape(sequence.get(0), spec.dModel());
    embedding = child("embedding", TorchInit.linear(sequence.get(1), spec.dModel()), sequence);
    positions = child("positions", new TokenPositions(spec, sequence), tokens, sequence);
    cls = spec.output() == TransformerEncoder.Output.CLS ? Optional.of(token()) : Optional.empty();
    for (int i = 0; i < spec.layers(); i++) {
      boolean firstAlone = cls.isPresent() && i == spec.layers() - 1;
      layers.add(child("layers." + i, new EncoderLayer(spec, firstAlone), tokens));
    }
    norm = child("norm", new LayerNorm(spec.dModel()), tokens);
  }

  private Parameter token() {
    return addParameter(
        Parameter.builder()
            .setName("cls_token")
            .setType(Parameter.Type.OTHER)
            .optShape(new Shape(1, 1, spec.dModel()))
            .optInitializer(new NormalInitializer(CLS_SPREAD))
            .build());
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore store, NDList inputs, boolean training) {
    Lengths lengths = Lengths.of(inputs, place, sequence);
    NDArray steps = lengths.clean(inputs.get(place)); // (B, T, F)
    NDArray x = apply(embedding, store, steps, training); // (B, T, D)
    x = apply(positions, store, new NDList(x, steps), training);
    if (training && spec.dropout() > 0) {
      x = Dropout.dropout(x, (float) spec.dropout(), true).head();
    }
    int extra = 0;
    if (cls.isPresent()) {
      NDArray token = store.getValue(cls.get(), x.getDevice(), training);
      x = token.broadcast(new Shape(lengths.size(), 1, spec.dModel())).concat(x, 1);
      extra = 1;
    }
    Optional<NDArray> bias =
        lengths.isPadded()
            ? Optional.of(lengths.attentionBias(x.getManager(), extra))
            : Optional.empty();
    for (EncoderLayer layer : layers) {
      x = layer.over(store, x, bias, training); // (B, S, D), the last with CLS (B, 1, D)
    }
    x = apply(norm, store, x, training);
    return cls.isPresent() ? x.reshape(-1, spec.dModel()) : StepPooling.AVERAGE.over(x, lengths);
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxGraph graph = to.graph();
    OnnxLengths lengths = OnnxLengths.of(to, inputs, place, sequence);
    OnnxValue steps = lengths.clean(inputs.get(place)); // (B, T, F)
    OnnxValue x = to.apply(positions, to.apply(embedding, steps), steps);
    Optional<OnnxValue> real = lengths.real(steps); // (B, T)
    if (cls.isPresent()) {
      OnnxValue batch = graph.unsqueeze(graph.size(x, 0), 0);
      OnnxValue shape = graph.concat(0, batch, graph.longs(1, spec.dModel()));
      x = graph.concat(1, graph.op("Expand", to.weight(cls.get()), shape), x);
      real =
          real.map(
              all -> {
                OnnxValue first = graph.cast(graph.longs(1), OnnxType.BOOL);
                OnnxValue column =
                    graph.op("Expand", first, graph.concat(0, batch, graph.longs(1)));
                return graph.concat(1, column, all); // (B, 1 + T)
              });
    }
    Optional<OnnxValue> seen = real;
    for (EncoderLayer layer : layers) {
      x =
          layer.over(
              to,
              x,
              scores -> seen.map(tokens -> lengths.attended(scores, tokens, 1, 2)).orElse(scores));
    }
    x = to.apply(norm, x);
    return cls.isPresent()
        ? graph.reshape(x, -1, spec.dModel())
        : StepPooling.AVERAGE.over(x, lengths);
  }
}
