package io.fovea.source;

/** Reads a table of fixations into scanpaths. */
public interface ScanpathSource {
  /**
   * Reads everything.
   *
   * @throws DataException if the data break a rule; the message says file, line and column
   */
  Recordings read();
}
