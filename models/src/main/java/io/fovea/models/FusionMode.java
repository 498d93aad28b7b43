package io.fovea.models;

/** How an image's and a sequence's features become one. */
public enum FusionMode {
  /** The image's, then the sequence's. */
  CONCAT,
  /** Their sum. */
  ADD
}
