package io.fovea.models;

import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.StepNorm;
import io.fovea.network.StepPooling;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * A temporal convolutional network, sequence (T, F) to (channels): blocks of two dilated
 * convolutions over the steps, each followed by normalisation, ReLU and dropout, and added to the
 * block's input, which goes through a convolution with one tap where the number of channels
 * changes; relu(f(x) + x). The dilation of block i is 2^i, so that the last block sees 1 + 2
 * (kernel_size - 1) (2^blocks - 1) steps. Source: Bai, Kolter and Koltun 2018, arXiv:1803.01271.
 *
 * <p>The paper's network is causal, for forecasting; here a step sees both sides unless {@code
 * causal} says otherwise, since a scanpath is classified when it is over. The paper normalises
 * weights; here layer normalisation of each step is the default, which sees neither padding nor the
 * rest of the batch; {@code batch} takes the statistics of real steps alone.
 */
@Doc("Residual blocks of dilated convolutions over the fixations, pooled (Bai et al. 2018).")
public record Tcn(
    @Doc("Channels of each block; the dilation doubles from block to block.")
        List<Integer> channels,
    @Doc("Taps of the kernels, steps.") int kernelSize,
    @Doc("Whether a step sees only itself and those before it.") boolean causal,
    @Doc("Normalisation after each convolution: layer, batch or none.") StepNorm normalization,
    @Doc("Share of the numbers set to 0 after each convolution, in training.") double dropout,
    @Doc("How the steps become one: average, max, average_max or last.") StepPooling pooling)
    implements BackboneSpec {

  public Tcn() {
    this(List.of(32, 32, 32), 3, false, StepNorm.LAYER, 0.1, StepPooling.AVERAGE);
  }

  public Tcn {
    channels = List.copyOf(channels);
    Check.notEmpty("channels", channels);
    channels.forEach(size -> Check.positive("channels", size));
    Check.that(
        channels.size() <= 20, "channels", "must be of at most 20 blocks", "" + channels.size());
    Check.positive("kernelSize", kernelSize);
    Check.fraction("dropout", dropout);
  }

  @Override
  public String name() {
    return "tcn";
  }

  @Override
  public Block create(Inputs inputs) {
    return new TcnNetwork(this, inputs);
  }

  @Override
  public List<String> used(Inputs inputs) {
    return List.of(inputs.nameAt(inputs.sequence()));
  }
}
