package io.fovea.training;

/** Where the network is computed. */
public enum DeviceName {
  CPU,
  /** The first CUDA device; refused where there is none. */
  GPU
}
