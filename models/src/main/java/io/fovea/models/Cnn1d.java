package io.fovea.models;

import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * The one-dimensional convolutional network over fixations of Ahn et al. (2020, ETRA), sequence (T,
 * F) to (last of dense): convolutions over the steps, each with ReLU; the largest value of each
 * window of {@code poolSize} steps; pooling over all windows; then linear layers, each with dropout
 * before and ReLU after it. The paper's last layer, to the classes, is the head's.
 *
 * <p>The paper cuts scanpaths to one number of steps and flattens what the convolutions give. Here
 * lengths are true: zeros beside the sequence keep the number of steps ("same" padding), so that
 * one fixation is enough, and a sequence becomes features by pooling over its real windows. The
 * default gives the mean and the largest value of each channel, how much and whether at all. {@code
 * flatten} does as the paper does, for sequences of a fixed number of steps.
 */
@Doc("Convolutions over the fixations, pooled, and linear layers (Ahn et al. 2020).")
public record Cnn1d(
    @Doc("Channels of each convolution.") List<Integer> channels,
    @Doc("Taps of the kernels, steps.") int kernelSize,
    @Doc("Steps whose largest value is taken after the convolutions; 1 takes all.") int poolSize,
    @Doc("How all windows become one: average, max, average_max or flatten (fixed T alone).")
        Pooling pooling,
    @Doc(
            "Share of the numbers set to 0 before each linear layer, in training; 0 if dense is empty.")
        double dropout,
    @Doc("Sizes of the linear layers after it; may be empty.") List<Integer> dense)
    implements BackboneSpec {

  /** How windows become features. */
  public enum Pooling {
    AVERAGE,
    MAX,
    AVERAGE_MAX,
    FLATTEN
  }

  public Cnn1d() {
    this(List.of(40, 40, 40), 3, 2, Pooling.AVERAGE_MAX, 0.3, List.of(50, 20));
  }

  public Cnn1d {
    channels = List.copyOf(channels);
    dense = List.copyOf(dense);
    Check.notEmpty("channels", channels);
    channels.forEach(size -> Check.positive("channels", size));
    Check.positive("kernelSize", kernelSize);
    Check.positive("poolSize", poolSize);
    Check.fraction("dropout", dropout);
    dense.forEach(size -> Check.positive("dense", size));
    Check.that(
        dropout == 0 || !dense.isEmpty(),
        "dropout",
        "acts before linear layers and must be 0 where dense is empty",
        "" + dropout);
  }

  @Override
  public String name() {
    return "cnn_1d";
  }

  @Override
  public Block create(Inputs inputs) {
    return new Cnn1dNetwork(this, inputs);
  }

  @Override
  public List<String> used(Inputs inputs) {
    return List.of(inputs.nameAt(inputs.sequence()));
  }
}
