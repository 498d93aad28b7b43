package example;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.LayerSpec;
import io.fovea.network.Window;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * Lets an image's channels turn each other up and down. (C, H, W) to (C, H, W):
 *
 * <pre>
 * m_c    = mean of channel c over all pixels
 * g      = sigmoid(W2 relu(W1 m + b1) + b2), W1 from C to ceil(C / reduction), W2 back to C
 * y_cij  = g_c x_cij
 * </pre>
 *
 * Parameters {@code fc1.weight}, {@code fc1.bias}, {@code fc2.weight}, {@code fc2.bias}. Source:
 * Hu, Shen and Sun 2018, arXiv:1709.01507, who reduce by 16, but channels by the hundred.
 */
@Doc("Squeeze and excitation (Hu et al. 2018): scales each channel by what all channels hold.")
public record SqueezeExcitation(
    @Doc("How many times fewer hidden units than channels.") int reduction) implements LayerSpec {

  public SqueezeExcitation() {
    this(4);
  }

  public SqueezeExcitation {
    Check.positive("reduction", reduction);
  }

  @Override
  public String name() {
    return "example.squeeze_excitation";
  }

  /** How many hidden units for so many channels; at least one. */
  long hidden(long channels) {
    return (channels + reduction - 1) / reduction;
  }

  @Override
  public Block create(Shape input) {
    Window.requireImage(input);
    return new ChannelGate(this, input);
  }
}
