package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import io.fovea.network.LayerSpec;
import io.fovea.network.TorchInit;
import io.fovea.network.Window;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;

/**
 * Convolution, batch normalisation, ReLU: (C, H, W) to (outChannels, H', W'), sizes by {@link
 * Window}. The building stone of VGG networks (Simonyan and Zisserman 2015, arXiv:1409.1556), with
 * batch normalisation. Settings mean what they mean in PyTorch's {@code Conv2d}.
 */
@Doc("Convolution, batch normalisation, ReLU.")
public record VggBlock(
    @Doc("Channels of the output.") int outChannels,
    @Doc("Side of the square kernel, pixels.") int kernelSize,
    @Doc("Pixels from one window to the next.") int stride,
    @Doc("Zeros added on each side of the image, pixels.") int padding,
    @Doc("Pixels from one tap of the kernel to the next.") int dilation,
    @Doc("Channel groups convolved apart; divides the input's and the output's channels.")
        int groups,
    @Doc("Whether the convolution adds a bias; batch normalisation makes it redundant.")
        boolean bias)
    implements LayerSpec {

  public VggBlock() {
    this(16);
  }

  public VggBlock(int outChannels) {
    this(outChannels, 3, 1, 1);
  }

  public VggBlock(int outChannels, int kernelSize, int stride, int padding) {
    this(outChannels, kernelSize, stride, padding, 1, 1, true);
  }

  public VggBlock {
    Check.positive("outChannels", outChannels);
    Check.positive("groups", groups);
    Check.that(
        outChannels % groups == 0,
        "groups",
        "must divide out_channels " + outChannels,
        String.valueOf(groups));
    new Window(kernelSize, stride, padding, dilation); // holds the rules of these four
  }

  @Override
  public String name() {
    return "vgg_block";
  }

  @Override
  public Block create(Shape input) {
    Window window = new Window(kernelSize, stride, padding, dilation);
    window.over(input, outChannels); // refuses what does not fit
    if (input.get(0) % groups != 0) {
      throw new FoveaException(
          "groups %d must divide the input's %d channels".formatted(groups, input.get(0)));
    }
    Conv2d.Builder convolution =
        Convolutions.of(window, outChannels).optGroups(groups).optBias(bias);
    return new ConvolutionBlock(TorchInit.conv2d(convolution, input.get(0)), window, groups, input);
  }
}
