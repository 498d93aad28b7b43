package io.fovea.data;

/** Where encoded scanpaths are kept. Batches are the same, bit by bit, wherever. */
public enum Cache {
  /** Encoded once and kept in memory: fastest, where they fit. */
  MEMORY,

  /** Encoded once, kept in files and found again by the next run that needs the same. */
  DISK,

  /** Kept nowhere: encoded anew for each batch, ahead of the training that waits for it. */
  NONE
}
