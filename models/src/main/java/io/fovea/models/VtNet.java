package io.fovea.models;

import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;

/**
 * VTNet, a small image network beside a GRU, over the one image (C, H, W) and the one sequence (T,
 * F) among the inputs. Source: Sims and Conati 2020, A neural architecture for detecting user
 * confusion in eye-tracking data, arXiv:2003.06434.
 *
 * <pre>
 * image    = relu(fc(flatten(pool(relu(conv2(pool(relu(conv1(image)))))))))   (50)
 * sequence = last state of GRU(sequence)                                      (256)
 * features = relu(fusion([image, sequence]))                                  (20)
 * </pre>
 *
 * <p>The defaults are the paper's network, made for a scanpath drawn as (1, 150, 150) beside the
 * last 150 samples (150, 2) of gaze; the paper's last linear layer is the head with {@code hidden:
 * []}. The authors' code fills short sequences up with zeros at the front, which their GRU reads;
 * here sequences have their true lengths and nothing but samples is read.
 *
 * <p>Parameters are named {@code cnn.conv1.weight}, {@code cnn.conv2.weight}, {@code
 * cnn.fc.weight}, {@code rnn.weight_ih_l0}, {@code fusion.weight}.
 */
@Doc("VTNet: a small image network beside a GRU over the sequence (Sims and Conati 2020).")
public record VtNet(
    @Doc("Channels of the first convolution.") int firstChannels,
    @Doc("Channels of the second convolution.") int secondChannels,
    @Doc("Pixels on a side of both convolutions.") int kernelSize,
    @Doc("Features of the image.") int imageSize,
    @Doc("Numbers in the GRU's state.") int hiddenSize,
    @Doc("Features of image and sequence together.") int fusedSize)
    implements BackboneSpec {

  public VtNet() {
    this(6, 16, 5, 50, 256, 20);
  }

  public VtNet {
    Check.positive("firstChannels", firstChannels);
    Check.positive("secondChannels", secondChannels);
    Check.positive("kernelSize", kernelSize);
    Check.positive("imageSize", imageSize);
    Check.positive("hiddenSize", hiddenSize);
    Check.positive("fusedSize", fusedSize);
  }

  @Override
  public String name() {
    return "vtnet";
  }

  /**
   * {@inheritDoc}
   *
   * @throws FoveaException if there is not exactly one image and one sequence among the inputs, or
   *     if the image is smaller than 3 * kernel_size + 1 on a side
   */
  @Override
  public Block create(Inputs inputs) {
    return new VtNetwork(this, inputs);
  }
}
