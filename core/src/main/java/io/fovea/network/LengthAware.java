package io.fovea.network;

/**
 * A block over sequences that must know which steps are padding: a convolution or a pool over
 * steps, not a layer that treats each step by itself. Where its sequences' lengths differ, its
 * {@code forward} takes two arrays, the sequence (B, T, F) and the lengths (B) (see {@link
 * Lengths#of}), otherwise the sequence alone. It gives one array, in which padding may hold
 * anything.
 */
public interface LengthAware {
  /** How many steps become of so many: the length of a sequence after the block. */
  int stepsAfter(int steps);
}
