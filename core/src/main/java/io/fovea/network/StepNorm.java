package io.fovea.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;

/** How the numbers of steps are normalised, (B, T, F) to (B, T, F), without a look at padding. */
public enum StepNorm {
  /** Not at all. */
  NONE {
    @Override
    public Block create(long features) {
      return new FunctionBlock("Identity", x -> x, shape -> shape, (graph, x) -> x);
    }
  },
  /** Each step by itself: {@link LayerNorm}. */
  LAYER {
    @Override
    public Block create(long features) {
      return new LayerNorm(features);
    }
  },
  /** Each feature over the batch's real steps, as rows (N, F): {@link BatchNorm}. */
  BATCH {
    @Override
    public Block create(long features) {
      return new BatchNorm();
    }

    @Override
    public NDArray over(
        Block norm, ParameterStore store, NDArray x, Lengths lengths, boolean training) {
      NDArray all = x.reshape(-1, x.getShape().get(2)); // (B * T, F)
      if (!training || !lengths.isPadded()) {
        return apply(norm, store, all, training).reshape(x.getShape());
      }
      NDArray real = take(all, lengths.realRows(x.getManager())); // (N, F)
      NDArray normed = apply(norm, store, real, true);
      return take(normed, lengths.backFromRealRows(x.getManager())).reshape(x.getShape());
    }
  };

  /** The block with the parameters; its input is (rows, F). */
  public abstract Block create(long features);

  /** The shape of what the block of {@link #create} is initialised for. */
  public static Shape rows(long features) {
    return new Shape(features);
  }

  /**
   * Normalises. What it gives at padding is finite and means nothing.
   *
   * @param norm what {@link #create} made
   * @param x (B, T, F), finite at padding
   */
  public NDArray over(
      Block norm, ParameterStore store, NDArray x, Lengths lengths, boolean training) {
    return apply(norm, store, x, training);
  }

  /** An embedding is what takes rows of a table in one native call. */
  private static NDArray take(NDArray table, NDArray rows) {
    return table.getNDArrayInternal().embedding(rows, table, SparseFormat.DENSE).head();
  }

  private static NDArray apply(Block norm, ParameterStore store, NDArray x, boolean training) {
    return LayerWatch.forward(norm, store, new NDList(x), training);
  }

  /** The same as operators of an exported network, (B, T, F) to (B, T, F). */
  public OnnxValue over(OnnxExport to, Block norm, OnnxValue x) {
    if (this != BATCH) {
      return to.apply(norm, x);
    }
    OnnxGraph graph = to.graph();
    OnnxValue channelsFirst = graph.transpose(x, 0, 2, 1);
    return graph.transpose(to.apply(norm, channelsFirst), 0, 2, 1);
  }
}
