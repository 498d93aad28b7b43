package io.fovea.network;

import io.fovea.spec.Check;

/**
 * The window that a convolution moves over the steps of a sequence: its settings' rules, and how
 * many steps come out. Zeros are put beside the sequence so that its first step always stands under
 * the kernel: T steps become ceil(T / stride), one at least, so that any sequence is long enough.
 *
 * @param kernelSize the kernel's taps
 * @param stride steps from one window to the next
 * @param dilation steps from one tap to the next
 * @param causal whether all of the zeros stand before the first step, so that an output knows its
 *     step and those before it alone; otherwise half of them (rounded down) do, as with PyTorch's
 *     {@code padding="same"}
 */
public record StepWindow(int kernelSize, int stride, int dilation, boolean causal) {
  public StepWindow {
    Check.positive("kernelSize", kernelSize);
    Check.positive("stride", stride);
    Check.positive("dilation", dilation);
  }

  /** How many steps come out of so many; unknown (-1) stays unknown. */
  public long after(long steps) {
    return steps == -1 ? -1 : (steps - 1) / stride + 1;
  }

  /** How many zeros stand before the first step. */
  long before() {
    return causal ? zeros() : zeros() / 2;
  }

  /** How many zeros stand after the last step of the batch. */
  long behind() {
    return zeros() - before();
  }

  private long zeros() {
    return (long) dilation * (kernelSize - 1);
  }
}
