package io.fovea.models;

import ai.djl.ndarray.NDArray;

/** What a recurrent network makes of a batch; each of the two costs only who asks for it. */
interface States {
  /** The top layer's state after each sequence's last real step, (B, H). */
  NDArray last();

  /** The top layer's state at every step, zeros in place of padding, (B, T, H). */
  NDArray all();
}
