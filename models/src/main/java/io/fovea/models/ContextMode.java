package io.fovea.models;

/** What becomes of the context that attention gives. */
public enum ContextMode {
  /** It follows the fused features. */
  CONCAT,
  /** It stands alone. */
  CONTEXT
}
