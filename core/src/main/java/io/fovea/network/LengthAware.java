package io.fovea.network;

import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import io.fovea.spec.FoveaException;

/**
 * A block over sequences that must know which steps are padding: a convolution or a pool over
 * steps, not a layer that treats each step by itself. Where its sequences' lengths differ, its
 * {@code forward} takes two arrays, the sequence (B, T, F) and the lengths (B) (see {@link
 * Lengths#of}), otherwise the sequence alone. It gives one array, in which padding may hold
 * anything.
 */
public interface LengthAware {
  /** How many steps become of so many: the length of a sequence after the block. */
  int stepsAfter(int steps);

  /**
   * {@link #stepsAfter} of each length (B), whole numbers, as operators of an exported network; for
   * blocks that are {@link OnnxExportable} and leave sequences of steps.
   *
   * @throws FoveaException if the block does not say it
   */
  default OnnxValue exportLengths(OnnxGraph graph, OnnxValue lengths) {
    throw new FoveaException(
        "%s does not say how lengths become others; let it override exportLengths of %s"
            .formatted(getClass().getName(), LengthAware.class.getName()));
  }
}
