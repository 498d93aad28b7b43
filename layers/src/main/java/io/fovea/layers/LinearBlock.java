package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.Activation;
import io.fovea.network.LayerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;

/**
 * A linear layer with bias, an activation function, dropout: features (F) to (units); a sequence's
 * steps (T, F), each for itself, to (T, units). T may differ from scanpath to scanpath, F may not.
 * An image is refused: whether {@code flatten} or {@code global_average_pool} makes features of it
 * is a choice.
 */
@Doc("Linear layer, activation function, dropout.")
public record LinearBlock(
    @Doc("Features of the output.") int units,
    @Doc("The function behind the linear layer.") Activation activation,
    @Doc("Share of the output's numbers that become 0 while training, in [0, 1).") double dropout)
    implements LayerSpec {

  public LinearBlock() {
    this(64);
  }

  public LinearBlock(int units) {
    this(units, Activation.RELU, 0);
  }

  public LinearBlock {
    Check.positive("units", units);
    Check.that(
        activation != null, "activation", "must be relu, gelu, tanh or none", "no activation");
    Check.fraction("dropout", dropout);
  }

  @Override
  public String name() {
    return "linear_block";
  }

  @Override
  public Block create(Shape input) {
    requireFeatures(input);
    return new ActivatedLinear(this, input);
  }

  private static void requireFeatures(Shape input) {
    if (input.dimension() == 3) {
      throw new FoveaException(
          "needs features or steps of features, got the image (channels, height, width) "
              + input
              + ": put global_average_pool or flatten before it");
    }
    boolean fits = input.dimension() == 1 || input.dimension() == 2;
    if (!fits || input.get(input.dimension() - 1) < 1) {
      throw new FoveaException(
          "needs a fixed number of features, (features) or (steps, features), got " + input);
    }
  }
}
