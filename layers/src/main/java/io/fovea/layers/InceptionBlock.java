package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.LayerSpec;
import io.fovea.network.Window;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * Four ways of looking at the same place, side by side: a 1x1 convolution; a 1x1 then a 3x3 one; a
 * 1x1 then a 5x5 one; the largest value of each 3x3 window, then a 1x1 convolution. The image keeps
 * its size: (C, H, W) to (ch1x1 + ch3x3 + ch5x5 + poolProj, H, W), channels in this order.
 *
 * <p>The convolutions have a bias and are followed by neither batch normalisation nor an activation
 * function: put another layer behind. Source: Szegedy et al. 2015, arXiv:1409.4842. The defaults
 * are the paper's block "inception (3a)" with an eighth of the channels.
 */
@Doc("Convolutions of 1x1, 3x3, 5x5 and a max pooling side by side; channels joined.")
public record InceptionBlock(
    @Doc("Channels of the 1x1 branch.") int ch1x1,
    @Doc("Channels to which the 3x3 branch first reduces its input.") int ch3x3Reduce,
    @Doc("Channels of the 3x3 branch.") int ch3x3,
    @Doc("Channels to which the 5x5 branch first reduces its input.") int ch5x5Reduce,
    @Doc("Channels of the 5x5 branch.") int ch5x5,
    @Doc("Channels of the pooling branch.") int poolProj)
    implements LayerSpec {

  public InceptionBlock() {
    this(8, 12, 16, 2, 4, 4);
  }

  public InceptionBlock {
    Check.positive("ch1x1", ch1x1);
    Check.positive("ch3x3Reduce", ch3x3Reduce);
    Check.positive("ch3x3", ch3x3);
    Check.positive("ch5x5Reduce", ch5x5Reduce);
    Check.positive("ch5x5", ch5x5);
    Check.positive("poolProj", poolProj);
  }

  @Override
  public String name() {
    return "inception_block";
  }

  @Override
  public Block create(Shape input) {
    Window.requireImage(input);
    return new ParallelBranches(this, input);
  }
}
