package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import io.fovea.network.BatchNorm;
import io.fovea.network.Chain;
import io.fovea.network.FunctionBlock;
import io.fovea.network.LayerSpec;
import io.fovea.network.TorchInit;
import io.fovea.network.Window;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * Depthwise separable convolution: each channel convolved by a kernel of its own, then the channels
 * mixed by a 1x1 convolution, batch normalisation, ReLU. (C, H, W) to (outChannels, H', W'), sizes
 * by {@link Window}. With C (kernelSize^2 + outChannels) weights it stands for a convolution with C
 * kernelSize^2 outChannels. Neither convolution has a bias. Source: Howard et al. 2017,
 * arXiv:1704.04861, whose block has batch normalisation and ReLU between the two as well.
 */
@Doc("Depthwise separable convolution, batch normalisation, ReLU.")
public record DscBlock(
    @Doc("Channels of the output.") int outChannels,
    @Doc("Side of the square depthwise kernel, pixels.") int kernelSize,
    @Doc("Pixels from one window to the next.") int stride,
    @Doc("Zeros added on each side of the image, pixels.") int padding)
    implements LayerSpec {

  public DscBlock() {
    this(16);
  }

  public DscBlock(int outChannels) {
    this(outChannels, 3, 1, 1);
  }

  public DscBlock {
    Check.positive("outChannels", outChannels);
    new Window(kernelSize, stride, padding, 1); // holds the rules of these three
  }

  @Override
  public String name() {
    return "dsc_block";
  }

  @Override
  public Block create(Shape input) {
    Window window = new Window(kernelSize, stride, padding, 1);
    Window.requireImage(input);
    int channels = Math.toIntExact(input.get(0));
    window.over(input, channels); // refuses what does not fit
    return new Chain(input)
        .add("depthwise", convolution(window, channels, channels, channels))
        .add("pointwise", convolution(new Window(1, 1, 0, 1), outChannels, 1, channels))
        .add("bn", new BatchNorm())
        .add("relu", FunctionBlock.relu());
  }

  private static Conv2d convolution(Window window, int outChannels, int groups, int channels) {
    Conv2d.Builder settings = Convolutions.of(window, outChannels).optGroups(groups);
    return TorchInit.conv2d(settings.optBias(false), channels);
  }
}
