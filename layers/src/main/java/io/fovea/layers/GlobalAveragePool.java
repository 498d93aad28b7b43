package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.FunctionBlock;
import io.fovea.network.LayerSpec;
import io.fovea.network.Window;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;

/**
 * The mean of each channel over the whole image: (C, H, W) to (C). Source: Lin, Chen and Yan 2014,
 * arXiv:1312.4400.
 *
 * <p>Sequences (T, F) are refused: their mean must leave out padded steps, which this layer does
 * not know of.
 */
@Doc("The mean of each channel over the whole image.")
public record GlobalAveragePool() implements LayerSpec {
  @Override
  public String name() {
    return "global_average_pool";
  }

  @Override
  public Block create(Shape input) {
    if (input.dimension() == 2) {
      throw new FoveaException(
          "pools images (channels, height, width), got the sequence (steps, features) "
              + input
              + ": without its lengths the mean would count padded steps");
    }
    Window.requireImage(input);
    return new FunctionBlock(
        "GlobalAveragePool",
        x -> x.getNDArrayInternal().globalAvgPool(),
        image -> new Shape(image.get(0)));
  }
}
