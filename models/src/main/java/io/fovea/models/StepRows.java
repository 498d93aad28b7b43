package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import io.fovea.network.Lengths;

/**
 * Takes steps out of padded sequences by their place among all steps of the batch. Which steps is
 * worked out in Java, once per forward pass; each taking is one native call whose gradient goes
 * back to exactly these steps.
 */
final class StepRows {
  private final Lengths lengths;
  private NDArray last;
  private NDArray reversed;

  StepRows(Lengths lengths) {
    this.lengths = lengths;
  }

  Lengths lengths() {
    return lengths;
  }

  /** Each sequence's last real step: (B, T, F) to (B, F). */
  NDArray last(NDArray x) {
    if (last == null) {
      long[] rows = new long[lengths.size()];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = (long) i * lengths.steps() + lengths.get(i) - 1;
      }
      last = x.getManager().create(rows);
    }
    return take(x, last);
  }

  /** The real steps of each sequence in reverse order, padding where it was: (B, T, F). */
  NDArray reversed(NDArray x) {
    if (reversed == null) {
      int steps = lengths.steps();
      long[] rows = new long[lengths.size() * steps];
      for (int i = 0; i < lengths.size(); i++) {
        for (int step = 0; step < steps; step++) {
          int from = step < lengths.get(i) ? lengths.get(i) - 1 - step : step;
          rows[i * steps + step] = (long) i * steps + from;
        }
      }
      reversed = x.getManager().create(rows, new Shape(lengths.size(), steps));
    }
    return take(x, reversed);
  }

  /** An embedding is what takes rows of a table: here the table is all steps (B * T, F). */
  private static NDArray take(NDArray x, NDArray rows) {
    NDArray table = x.reshape(-1, x.getShape().get(2));
    return x.getNDArrayInternal().embedding(rows, table, SparseFormat.DENSE).singletonOrThrow();
  }
}
