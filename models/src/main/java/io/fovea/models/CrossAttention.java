package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.UniformInitializer;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.OnnxLengths;
import io.fovea.network.Scalar;
import io.fovea.network.TorchInit;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import java.util.List;

/**
 * Multi-head attention of one query over the steps of a sequence, as PyTorch's {@code
 * MultiheadAttention}: per head of d = E / heads numbers softmax(q k' / sqrt(d)) v, heads side by
 * side through {@code out_proj}. Padding has weight 0. Source: Vaswani et al. 2017,
 * arXiv:1706.03762.
 *
 * <p>Initialised as there: {@code in_proj_weight} from U(-b, b) with b = sqrt(6 / (E + 3E)), all
 * biases 0.
 */
final class CrossAttention extends CompositeBlock implements OnnxExportable {
  /**
   * @param context (B, E)
   * @param weights (B, heads, T)
   */
  record Attended(NDArray context, NDArray weights) {}

  private final int size;
  private final int heads;
  private final Parameter inWeight;
  private final Parameter inBias;
  private final Linear out;

  CrossAttention(int size, int heads) {
    this.size = size;
    this.heads = heads;
    inWeight =
        addParameter(
            Parameter.builder()
                .setName("in_proj_weight")
                .setType(Parameter.Type.WEIGHT)
                .optShape(new Shape(3L * size, size))
                .optInitializer(new UniformInitializer((float) Math.sqrt(6.0 / (4.0 * size))))
                .build());
    inBias =
        addParameter(
            Parameter.builder()
                .setName("in_proj_bias")
                .setType(Parameter.Type.BIAS)
                .optShape(new Shape(3L * size))
                .optInitializer(Initializer.ZEROS)
                .build());
    Linear linear = TorchInit.linear(size, size);
    linear.setInitializer(Initializer.ZEROS, Parameter.Type.BIAS);
    out = child("out_proj", linear, new Shape(size));
  }

  /**
   * What the query sees.
   *
   * @param query (B, E)
   * @param steps (B, T, E), keys and values alike; padding finite
   */
  Attended attend(
      ParameterStore parameters, NDArray query, NDArray steps, Lengths lengths, boolean training) {
    long batch = lengths.size();
    long each = size / heads;
    NDList weight = parts(parameters.getValue(inWeight, query.getDevice(), training));
    NDList bias = parts(parameters.getValue(inBias, query.getDevice(), training));
    NDArray q =
        linear(query, weight.get(0), bias.get(0))
            .mul(Scalar.of(query, 1 / Math.sqrt((double) each)))
            .reshape(batch, heads, 1, each);
    NDArray kv =
        linear(steps, weight.get(1), bias.get(1))
            .reshape(batch, lengths.steps(), 2, heads, each)
            .transpose(2, 0, 3, 1, 4); // (2, B, heads, T, d)
    NDArray scores = q.matMul(kv.get(0).transpose(0, 1, 3, 2)); // (B, heads, 1, T)
    if (lengths.isPadded()) {
      scores = scores.add(lengths.attentionBias(scores.getManager(), 0));
    }
    NDArray weights = scores.softmax(-1);
    NDArray seen = weights.matMul(kv.get(1)).reshape(batch, size);
    return new Attended(
        apply(out, parameters, seen, training), weights.reshape(batch, heads, lengths.steps()));
  }

  /** The query's rows (E, ...), and those of keys and values together (2E, ...). */
  private NDList parts(NDArray packed) {
    return packed.split(new long[] {size});
  }

  private static NDArray linear(NDArray x, NDArray weight, NDArray bias) {
    return x.getNDArrayInternal().linear(x, weight, bias).singletonOrThrow();
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    Lengths lengths = Lengths.of(inputs, 1, new Shape(inputs.size() == 2 ? 1 : -1, size));
    NDArray steps = lengths.clean(inputs.get(1));
    return attend(parameters, inputs.get(0), steps, lengths, training).context();
  }

  @Override
  public Shape output() {
    return new Shape(size);
  }

  /** {@link #attend} as operators of an exported network: the context (B, size). */
  OnnxValue export(OnnxExport to, OnnxValue query, OnnxValue steps, OnnxLengths lengths) {
    OnnxGraph graph = to.graph();
    OnnxValue weight = to.weight(inWeight);
    OnnxValue bias = to.weight(inBias);
    long each = size / heads;
    OnnxValue q = heads(to, projected(to, query, weight, bias, 0), each, 1);
    OnnxValue keys = heads(to, projected(to, steps, weight, bias, 1), each, -1);
    OnnxValue values = heads(to, projected(to, steps, weight, bias, 2), each, -1);
    OnnxValue scaled = graph.mul(q, graph.number(1 / Math.sqrt((double) each)));
    OnnxValue scores = graph.matMul(scaled, graph.transpose(keys, 0, 1, 3, 2)); // (B, h, 1, T)
    OnnxValue seen =
        lengths.real(steps).map(real -> lengths.attended(scores, real, 1, 2)).orElse(scores);
    OnnxValue mixed = graph.matMul(graph.softmax(seen, -1), values); // (B, h, 1, d)
    return to.apply(out, graph.reshape(mixed, 0, size));
  }

  private OnnxValue projected(
      OnnxExport to, OnnxValue x, OnnxValue weight, OnnxValue bias, int part) {
    long from = (long) part * size;
    OnnxGraph graph = to.graph();
    return to.linear(
        x, graph.slice(weight, 0, from, from + size), graph.slice(bias, 0, from, from + size));
  }

  private OnnxValue heads(OnnxExport to, OnnxValue x, long each, long steps) {
    return to.graph().transpose(to.graph().reshape(x, 0, steps, heads, each), 0, 2, 1, 3);
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    List<OnnxValue> sequence = inputs.subList(1, inputs.size());
    OnnxLengths lengths = OnnxLengths.of(to, sequence);
    return export(to, inputs.get(0), lengths.clean(sequence.get(0)), lengths);
  }
}
