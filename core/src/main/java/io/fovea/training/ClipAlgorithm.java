package io.fovea.training;

/** How a gradient that is too large is made smaller. */
public enum ClipAlgorithm {
  /** The whole gradient is scaled so that its Euclidean norm is at most the value. */
  NORM,
  /** Each number is moved into [-value, value]. */
  VALUE
}
