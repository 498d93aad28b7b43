package example;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import io.fovea.network.BatchNorm;
import io.fovea.network.Chain;
import io.fovea.network.FunctionBlock;
import io.fovea.network.LayerSpec;
import io.fovea.network.TorchInit;
import io.fovea.network.Window;

/** relu(bn(conv(x))) for tests: this module sees none of Fovea's own layers. */
public record Convolution(int channels, int kernelSize) implements LayerSpec {
  @Override
  public String name() {
    return "test.convolution";
  }

  @Override
  public Block create(Shape input) {
    Window window = new Window(kernelSize, 1, 0, 1);
    window.over(input, channels); // refuses an image smaller than the kernel
    Conv2d.Builder settings =
        Conv2d.builder().setFilters(channels).setKernelShape(window.kernelShape());
    return new Chain(input)
        .add("conv", TorchInit.conv2d(settings, input.get(0)))
        .add("bn", new BatchNorm())
        .add("relu", FunctionBlock.relu());
  }
}
