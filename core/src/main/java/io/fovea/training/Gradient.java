package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import io.fovea.state.State;
import io.fovea.state.Stateful;

/**
 * The flat gradient of one optimizer step: gathered over several batches, and clipped.
 *
 * <p>By norm: {@code g *= min(1, value / (|g| + 1e-6))}, as PyTorch's clip_grad_norm_; by value:
 * each number into [-value, value].
 */
final class Gradient implements Stateful {
  private static final double EPS = 1e-6;

  private final double clipVal;
  private final ClipAlgorithm algorithm;
  private final NDManager manager;
  private NDArray gathered;

  /**
   * @param manager owns what is gathered between batches
   */
  Gradient(NDManager manager, double clipVal, ClipAlgorithm algorithm) {
    this.manager = manager;
    this.clipVal = clipVal;
    this.algorithm = algorithm;
  }

  /** Whether no batch of the next step has been seen yet. */
  boolean isEmpty() {
    return gathered == null;
  }

  /** Adds a batch's; gives the sum so far, which for a single batch is the batch's own array. */
  NDArray gather(NDArray batch, LiveModel.Step how) {
    if (gathered == null && how.moves()) {
      return how.share() == 1 ? batch : batch.muli(how.share());
    }
    if (gathered == null) {
      gathered = batch.mul(how.share());
      gathered.attach(manager);
    } else {
      gathered.addi(batch.muli(how.share()));
    }
    return gathered;
  }

  /** Makes a gradient smaller where it must be, in place. */
  NDArray clip(NDArray gradient) {
    if (clipVal == 0) {
      return gradient;
    }
    if (algorithm == ClipAlgorithm.VALUE) {
      try (NDArray clipped = gradient.clip(-clipVal, clipVal)) {
        gradient.set(new NDIndex("..."), clipped);
      }
      return gradient;
    }
    double norm;
    try (NDArray length = gradient.norm()) {
      norm = length.getFloat();
    }
    double scale = clipVal / (norm + EPS);
    // Written so that a NaN norm reaches the weights, where it is told, as it does in PyTorch.
    return scale >= 1 ? gradient : gradient.muli(scale);
  }

  /** The step is done. */
  void clear() {
    if (gathered != null) {
      gathered.close();
      gathered = null;
    }
  }

  @Override
  public State state() {
    return gathered == null
        ? State.EMPTY
        : State.builder().put("sum", gathered.toFloatArray()).build();
  }

  @Override
  public void restore(State state) {
    clear();
    if (state.has("sum")) {
      gathered = manager.create(state.floats("sum"));
    }
  }
}
