package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.LayerSpec;
import io.fovea.network.StepConvolution;
import io.fovea.network.StepNorm;
import io.fovea.network.StepWindow;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * Convolution over the steps of a sequence, normalisation, ReLU: (T, F) to (ceil(T / stride),
 * outChannels). Zeros stand beside the sequence, so that no sequence is too short (see {@link
 * StepWindow}); steps of padding are never seen.
 */
@Doc("Convolution over the steps of a sequence, normalisation, ReLU.")
public record Conv1dBlock(
    @Doc("Channels of the output.") int outChannels,
    @Doc("Taps of the kernel, steps.") int kernelSize,
    @Doc("Steps from one window to the next.") int stride,
    @Doc("Zeros beside the sequence: same (half on each side) or causal (all before it).")
        Padding padding,
    @Doc("Steps from one tap of the kernel to the next.") int dilation,
    @Doc("Normalisation: batch (over real steps), layer (each step by itself) or none.")
        StepNorm normalization)
    implements LayerSpec {

  /** Where the zeros stand. */
  public enum Padding {
    SAME,
    CAUSAL
  }

  public Conv1dBlock() {
    this(32);
  }

  public Conv1dBlock(int outChannels) {
    this(outChannels, 3, 1);
  }

  public Conv1dBlock(int outChannels, int kernelSize, int stride) {
    this(outChannels, kernelSize, stride, Padding.SAME, 1, StepNorm.BATCH);
  }

  public Conv1dBlock {
    Check.positive("outChannels", outChannels);
    new StepWindow(kernelSize, stride, dilation, false); // holds the rules of these three
  }

  @Override
  public String name() {
    return "conv1d_block";
  }

  @Override
  public Block create(Shape input) {
    StepConvolution.requireSequence(input);
    return new StepConvolutionBlock(this, input);
  }
}
