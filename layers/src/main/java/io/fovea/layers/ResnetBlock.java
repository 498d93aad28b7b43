package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.LayerSpec;
import io.fovea.network.Window;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * Two convolutions with batch normalisation, added to their input: relu(bn(conv(relu(bn(conv(x)))))
 * + x). The stride is the first convolution's. Where the number of channels or the size changes, x
 * goes through a 1x1 convolution. (C, H, W) to (outChannels, ceil(H / stride), ceil(W / stride)).
 * Source: He, Zhang, Ren and Sun 2016, arXiv:1512.03385.
 */
@Doc("Two convolutions with batch normalisation, added to their input.")
public record ResnetBlock(
    @Doc("Channels of the output.") int outChannels,
    @Doc("Side of the square kernels, pixels; odd.") int kernelSize,
    @Doc("Pixels from one window of the first convolution to the next.") int stride,
    @Doc("Zeros added on each side of the image, pixels; (kernel_size - 1) / 2.") int padding,
    @Doc(
            "Whether the convolutions before batch normalisation add a bias, which it makes redundant.")
        boolean bias)
    implements LayerSpec {

  public ResnetBlock() {
    this(16);
  }

  public ResnetBlock(int outChannels) {
    this(outChannels, 3, 1, 1);
  }

  public ResnetBlock(int outChannels, int kernelSize, int stride, int padding) {
    this(outChannels, kernelSize, stride, padding, true);
  }

  public ResnetBlock {
    Check.positive("outChannels", outChannels);
    new Window(kernelSize, stride, padding, 1); // holds the rules of these three
    Check.that(kernelSize % 2 == 1, "kernelSize", "must be odd", String.valueOf(kernelSize));
    Check.that(
        2 * padding == kernelSize - 1,
        "padding",
        "must be %d, (kernel_size - 1) / 2, for the shortcut to fit"
            .formatted((kernelSize - 1) / 2),
        String.valueOf(padding));
  }

  @Override
  public String name() {
    return "resnet_block";
  }

  @Override
  public Block create(Shape input) {
    Window.requireImage(input);
    return new ResidualBlock(this, input);
  }
}
