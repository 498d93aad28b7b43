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
import io.fovea.network.Scalar;
import io.fovea.network.TorchInit;

/**
 * Multi-head attention of one query over the steps of a sequence, as PyTorch's {@code
 * MultiheadAttention}: per head of d = E / heads numbers softmax(q k' / sqrt(d)) v, heads side by
 * side through {@code out_proj}. Padding has weight 0. Source: Vaswani et al. 2017,
 * arXiv:1706.03762.
 *
 * <p>Initialised as there: {@code in_proj_weight} from U(-b, b) with b = sqrt(6 / (E + 3E)), all
 * biases 0.
 */
final class CrossAttention extends CompositeBlock {
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
}
