package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.FunctionBlock;
import io.fovea.network.LayerSpec;
import io.fovea.network.Window;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;
import java.util.Map;

/**
 * The largest value of each window: (C, H, W) to (C, H', W'), sizes by {@link Window}. Padding
 * counts as minus infinity. Settings mean what they mean in PyTorch's {@code MaxPool2d}.
 */
@Doc("The largest value of each window.")
public record MaxPool2d(
    @Doc("Side of the square window, pixels.") int kernelSize,
    @Doc("Pixels from one window to the next; 0 means kernel_size.") int stride,
    @Doc("Pixels added on each side of the image, at most kernel_size / 2.") int padding)
    implements LayerSpec {

  public MaxPool2d() {
    this(2);
  }

  public MaxPool2d(int kernelSize) {
    this(kernelSize, 0, 0);
  }

  public MaxPool2d {
    Check.positive("kernelSize", kernelSize);
    Check.notNegative("stride", stride);
    Check.between("padding", padding, 0, Math.floorDiv(kernelSize, 2));
  }

  @Override
  public String name() {
    return "max_pool_2d";
  }

  @Override
  public Block create(Shape input) {
    Window window = new Window(kernelSize, stride == 0 ? kernelSize : stride, padding, 1);
    window.over(input, input.get(0)); // refuses what does not fit
    Shape kernel = window.kernelShape();
    Shape step = window.strideShape();
    Shape edge = window.paddingShape();
    return new FunctionBlock(
        "MaxPool2d",
        x -> x.getNDArrayInternal().maxPool(kernel, step, edge, false),
        image -> window.over(image, image.get(0)),
        (graph, x) -> graph.op("MaxPool", exported(window), x));
  }

  private static Map<String, Object> exported(Window window) {
    long side = window.kernelSize();
    long step = window.stride();
    long edge = window.padding();
    return Map.of(
        "kernel_shape", List.of(side, side),
        "strides", List.of(step, step),
        "pads", List.of(edge, edge, edge, edge));
  }
}
