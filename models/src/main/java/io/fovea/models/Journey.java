package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.CompositeBlock;
import io.fovea.network.LayerSpec;
import io.fovea.network.Lengths;
import io.fovea.spec.FoveaException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The image's or sequence's shape from layer to layer, for the error that tells where it went
 * wrong.
 */
final class Journey {
  private final StringBuilder soFar = new StringBuilder();
  private Shape here;

  Journey(Shape start) {
    here = start;
    soFar.append("it was ").append(text(start)).append(" at the start");
  }

  /**
   * Makes the next layer for the shape reached so far.
   *
   * @param where the layer's place and name, for the message
   */
  Block create(String where, LayerSpec layer) {
    Block block;
    Shape next;
    try {
      block = layer.create(here);
      next = CompositeBlock.shapeAfter(block, here);
    } catch (FoveaException e) {
      throw new FoveaException(where + ": " + e.getMessage() + "; " + soFar, e);
    }
    // A layer that does not look at its input's size itself may promise an empty image.
    boolean variable = Lengths.isVariable(next);
    if (Arrays.stream(next.getShape()).skip(variable ? 1 : 0).anyMatch(size -> size < 1)) {
      throw new FoveaException(
          "%s: the %s %s is too small, the output would be %s; %s"
              .formatted(
                  where,
                  here.dimension() == 2 ? "sequence" : "image",
                  text(here),
                  text(next),
                  soFar));
    }
    soFar.append(", ").append(text(next)).append(" after ").append(where);
    here = next;
    return block;
  }

  /** For example {@code 4x16x16}: channels, height, width; or {@code *x3} for any steps of 3. */
  private static String text(Shape shape) {
    int unknown = Lengths.isVariable(shape) ? 1 : 0;
    String sizes =
        Arrays.stream(shape.getShape())
            .skip(unknown)
            .mapToObj(Long::toString)
            .collect(Collectors.joining("x"));
    return unknown == 0 ? sizes : "*x" + sizes;
  }
}
