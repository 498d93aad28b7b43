package io.fovea.representations;

/** Which fixations stay of a scanpath that is too long. */
public enum Keep {
  /** Its beginning. */
  FIRST,
  /** Its end. */
  LAST
}
