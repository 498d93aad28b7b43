package io.fovea.models;

/** What a recurrent network gives of its top layer. */
public enum RnnOutput {
  /** The state after the last real step; that of the backward direction after the first one. */
  LAST,
  /** The state at every step, zeros after each sequence's length. */
  ALL
}
