package io.fovea.models;

import io.fovea.network.OnnxLengths;
import io.fovea.onnx.OnnxValue;

/**
 * What {@link States} is in a training step, as values of an exported network.
 *
 * @param all the state at every step, zeros in place of padding, (B, T, H)
 * @param last the state after each sequence's last real step, (B, H)
 */
record OnnxStates(OnnxValue all, OnnxValue last) {
  static OnnxStates of(OnnxValue all, OnnxLengths lengths) {
    return new OnnxStates(lengths.clean(all), lengths.last(all));
  }
}
