package io.fovea.app.represent;

import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;

/**
 * A representation that is held to its promise.
 *
 * @param input the input's name, for messages
 */
public record CheckedEncoding(String input, Representation representation) {
  /**
   * The tensor of a scanpath.
   *
   * @throws FoveaException if it has another shape than promised, or holds what is no number
   */
  public Tensor encode(Scanpath scanpath) {
    // Its numbers may lie in a file: they are read once, however often they are asked for.
    Scanpath loaded =
        new Scanpath(
            scanpath.key(), scanpath.participant(), scanpath.featureNames(), scanpath.fixations());
    Tensor tensor = representation.encode(loaded);
    TensorShape shape = TensorShape.of(tensor.shape());
    if (!representation.shape().allows(shape)) {
      throw new FoveaException(
          "data.inputs.%s: the representation promises %s but gave %s for %s"
              .formatted(input, representation.shape(), shape, scanpath));
    }
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        throw new FoveaException(
            "data.inputs.%s: the representation gave %s for %s".formatted(input, value, scanpath));
      }
    }
    return tensor;
  }
}
