package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.LayerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * In training each number becomes 0 with probability {@code rate} and is otherwise divided by 1 -
 * rate, so that it is the same on average; outside training nothing changes. Any shape, kept. What
 * is dropped follows the training's seed. Source: Srivastava, Hinton, Krizhevsky, Sutskever and
 * Salakhutdinov 2014, Journal of Machine Learning Research 15:1929-1958.
 */
@Doc("Sets numbers to 0 at random while training.")
public record Dropout(@Doc("Share of the numbers that become 0, in [0, 1).") double rate)
    implements LayerSpec {

  public Dropout() {
    this(0.5);
  }

  public Dropout {
    Check.fraction("rate", rate);
  }

  @Override
  public String name() {
    return "dropout";
  }

  @Override
  public Block create(Shape input) {
    return new DropoutBlock(rate, input);
  }
}
