package io.fovea.network;

import io.fovea.onnx.OnnxValue;
import java.util.List;

/**
 * A block that says how it is written as ONNX operators, as it computes outside training:
 *
 * <pre>{@code
 * public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
 *   OnnxValue y = to.apply(linear, inputs.get(0));     // a child
 *   return to.graph().mul(y, to.weight(scale));        // operators of its own
 * }
 * }</pre>
 *
 * <p>The batch axis has any size, and so has the step axis of a sequence of variable length, whose
 * lengths (B), whole numbers, are the input after it: see {@link OnnxLengths}.
 */
public interface OnnxExportable {
  /**
   * Adds the block's operators.
   *
   * @param inputs as {@code forward} takes them
   * @throws io.fovea.spec.FoveaException if these settings have no ONNX form, with the reason
   */
  OnnxValue export(OnnxExport to, List<OnnxValue> inputs);
}
