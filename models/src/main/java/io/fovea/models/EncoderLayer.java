package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import io.fovea.network.Activation;
import io.fovea.network.CompositeBlock;
import io.fovea.network.LayerNorm;
import io.fovea.network.OnnxExport;
import io.fovea.network.TorchInit;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One layer of {@link TransformerEncoder}, (S, D) to (S, D), or to (1, D) for the last. */
final class EncoderLayer extends CompositeBlock {
  private static final NDIndex FIRST = new NDIndex(":, 0:1");

  private final float dropout;
  private final boolean firstAlone;
  private final Block norm1;
  private final SelfAttention attention;
  private final Block norm2;
  private final Block linear1;
  private final Block linear2;
  private final Shape output;

  /**
   * @param firstAlone whether only the first token's result is wanted, which spares the others'
   */
  EncoderLayer(TransformerEncoder spec, boolean firstAlone) {
    this.firstAlone = firstAlone;
    dropout = (float) spec.dropout();
    int size = spec.dModel();
    output = new Shape(firstAlone ? 1 : -1, size);
    Shape tokens = new Shape(-1, size);
    attention =
        child("self_attn", new SelfAttention(size, spec.heads(), dropout, firstAlone), tokens);
    linear1 = child("linear1", TorchInit.linear(size, spec.feedForward()), tokens);
    Shape hidden = new Shape(-1, spec.feedForward());
    linear2 = child("linear2", TorchInit.linear(spec.feedForward(), size), hidden);
    norm1 = child("norm1", new LayerNorm(size), tokens);
    norm2 = child("norm2", new LayerNorm(size), tokens);
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore store, NDList inputs, boolean training) {
    Optional<NDArray> bias = inputs.size() > 1 ? Optional.of(inputs.get(1)) : Optional.empty();
    return over(store, inputs.head(), bias, training);
  }

  /**
   * The layer.
   *
   * @param x (B, S, D)
   * @param bias (B, 1, 1, S), added to the scores of whom to look at
   */
  NDArray over(ParameterStore store, NDArray x, Optional<NDArray> bias, boolean training) {
    NDArray normed = apply(norm1, store, x, training);
    NDArray mixed = dropped(attention.over(store, normed, bias, training), training);
    NDArray kept = firstAlone ? x.get(FIRST) : x;
    NDArray y = kept.add(mixed);
    NDArray z = apply(linear1, store, apply(norm2, store, y, training), training);
    z = dropped(z.getNDArrayInternal().gelu(), training);
    return y.add(dropped(apply(linear2, store, z, training), training));
  }

  private NDArray dropped(NDArray x, boolean training) {
    return training && dropout > 0 ? Dropout.dropout(x, dropout, true).head() : x;
  }

  /** {@link #over} as operators of an exported network. */
  OnnxValue over(OnnxExport to, OnnxValue x, UnaryOperator<OnnxValue> hidden) {
    OnnxGraph graph = to.graph();
    OnnxValue mixed = attention.over(to, to.apply(norm1, x), hidden);
    OnnxValue kept = firstAlone ? graph.slice(x, 1, 0, 1) : x;
    OnnxValue y = graph.add(kept, mixed);
    OnnxValue z = Activation.GELU.of(graph, to.apply(linear1, to.apply(norm2, y)));
    return graph.add(y, to.apply(linear2, z));
  }
}
