package io.fovea.models;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.UniformInitializer;
import io.fovea.network.CompositeBlock;
import io.fovea.network.OnnxExport;
import io.fovea.network.Scalar;
import io.fovea.network.TorchInit;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Attention of tokens to each other, (S, D) to (S, D): out_proj(softmax(Q K^T / sqrt(D / heads)) V)
 * with Q, K, V from one projection for all heads. Parameters are those of PyTorch's {@code
 * MultiheadAttention}, drawn as there: {@code in_proj_weight} (3D, D) from U(-b, b), b = sqrt(6 /
 * 4D), {@code in_proj_bias} and {@code out_proj.bias} zero, {@code out_proj.weight} like any linear
 * layer's. Source: Vaswani et al. 2017, arXiv:1706.03762.
 */
final class SelfAttention extends CompositeBlock {
  private static final NDIndex FIRST = new NDIndex("..., 0:1, :");

  private final int size;
  private final int heads;
  private final float dropout;
  private final boolean firstAlone;
  private final Parameter weight;
  private final Parameter bias;
  private final Block projection;
  private final Shape output;

  /**
   * @param firstAlone whether only the first token asks
   */
  SelfAttention(int size, int heads, float dropout, boolean firstAlone) {
    this.size = size;
    this.heads = heads;
    this.dropout = dropout;
    this.firstAlone = firstAlone;
    output = new Shape(firstAlone ? 1 : -1, size);
    float bound = (float) Math.sqrt(6.0 / (4.0 * size));
    weight = add("in_proj_weight", new Shape(3L * size, size), new UniformInitializer(bound));
    bias = add("in_proj_bias", new Shape(3L * size), Initializer.ZEROS);
    Linear linear = TorchInit.linear(size, size);
    linear.setInitializer(Initializer.ZEROS, Parameter.Type.BIAS);
    projection = child("out_proj", linear, output);
  }

  private Parameter add(String name, Shape shape, Initializer initializer) {
    return addParameter(
        Parameter.builder()
            .setName(name)
            .setType(Parameter.Type.OTHER)
            .optShape(shape)
            .optInitializer(initializer)
            .build());
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore store, NDList inputs, boolean training) {
    Optional<NDArray> hidden = inputs.size() > 1 ? Optional.of(inputs.get(1)) : Optional.empty();
    return over(store, inputs.head(), hidden, training);
  }

  /**
   * Attends.
   *
   * @param x (B, S, D)
   * @param hidden (B, 1, 1, S), minus infinity at tokens that nobody may look at, else 0
   */
  NDArray over(ParameterStore store, NDArray x, Optional<NDArray> hidden, boolean training) {
    Device device = x.getDevice();
    long batch = x.getShape().get(0);
    NDArray all =
        Linear.linear(
                x, store.getValue(weight, device, training), store.getValue(bias, device, training))
            .head(); // (B, S, 3D)
    NDList three = // each (1, B, heads, S, D / heads)
        all.reshape(batch, -1, 3, heads, size / heads).transpose(2, 0, 3, 1, 4).split(3);
    NDArray query = firstAlone ? three.get(0).get(FIRST) : three.get(0);
    query = query.mul(Scalar.of(query, 1 / Math.sqrt((double) size / heads)));
    NDArray scores = query.matMul(three.get(1).transpose(0, 1, 2, 4, 3));
    NDArray shares = (hidden.isPresent() ? scores.add(hidden.get()) : scores).softmax(-1);
    if (training && dropout > 0) {
      shares = Dropout.dropout(shares, dropout, true).head();
    }
    NDArray mixed = shares.matMul(three.get(2)); // (1, B, heads, S, D / heads)
    NDArray joined = mixed.transpose(0, 1, 3, 2, 4).reshape(batch, -1, size);
    return apply(projection, store, joined, training);
  }

  /** {@link #over} as operators of an exported network: (B, S, D) to (B, S or 1, D). */
  OnnxValue over(OnnxExport to, OnnxValue x, UnaryOperator<OnnxValue> hidden) {
    OnnxGraph graph = to.graph();
    OnnxValue all = to.linear(x, to.weight(weight), to.weight(bias)); // (B, S, 3D)
    long each = size / heads;
    OnnxValue parts = graph.transpose(graph.reshape(all, 0, -1, 3, heads, each), 2, 0, 3, 1, 4);
    OnnxValue query = part(graph, parts, 0); // (B, heads, S, D / heads)
    query = firstAlone ? graph.slice(query, 2, 0, 1) : query;
    query = graph.mul(query, graph.number(1 / Math.sqrt((double) each)));
    OnnxValue scores = graph.matMul(query, graph.transpose(part(graph, parts, 1), 0, 1, 3, 2));
    OnnxValue shares = graph.softmax(hidden.apply(scores), -1);
    OnnxValue mixed = graph.matMul(shares, part(graph, parts, 2));
    OnnxValue joined = graph.reshape(graph.transpose(mixed, 0, 2, 1, 3), 0, -1, size);
    return to.apply(projection, joined);
  }

  private static OnnxValue part(OnnxGraph graph, OnnxValue parts, int number) {
    return graph.squeeze(graph.slice(parts, 0, number, number + 1), 0);
  }
}
