package io.fovea.representation;

import io.fovea.scanpath.Scanpath;

/** Turns a scanpath into a tensor. Thread-safe and deterministic. */
public interface Representation {
  /** The shape of every tensor that {@link #encode} gives. */
  TensorShape shape();

  /**
   * Encodes one scanpath.
   *
   * @throws io.fovea.spec.FoveaException if the scanpath cannot be represented (no fixation, or a
   *     coordinate that is not finite); the message names the scanpath
   */
  Tensor encode(Scanpath scanpath);
}
