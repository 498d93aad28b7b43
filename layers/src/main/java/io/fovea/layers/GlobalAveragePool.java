package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.FunctionBlock;
import io.fovea.network.LayerSpec;
import io.fovea.network.StepConvolution;
import io.fovea.network.StepPooling;
import io.fovea.network.Window;
import io.fovea.spec.Doc;

/**
 * The mean of each channel over the whole image, (C, H, W) to (C), or of each feature over the real
 * steps of a sequence, (T, F) to (F). Source: Lin, Chen and Yan 2014, arXiv:1312.4400.
 */
@Doc("The mean of each channel over the whole image, or over a sequence's real steps.")
public record GlobalAveragePool() implements LayerSpec {
  @Override
  public String name() {
    return "global_average_pool";
  }

  @Override
  public Block create(Shape input) {
    if (input.dimension() == 2) {
      StepConvolution.requireSequence(input);
      return new StepPool(StepPooling.AVERAGE, input);
    }
    Window.requireImage(input);
    return new FunctionBlock(
        "GlobalAveragePool",
        x -> x.getNDArrayInternal().globalAvgPool(),
        image -> new Shape(image.get(0)),
        (graph, x) -> graph.flatten(graph.op("GlobalAveragePool", x)));
  }
}
