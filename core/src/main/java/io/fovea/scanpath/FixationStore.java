package io.fovea.scanpath;

/** Where the numbers of a scanpath are kept: in memory, or in a file when a table is large. */
public interface FixationStore {
  /** How many fixations there are; known without loading them. */
  int size();

  /** The numbers. May be read anew each time; loaded from many threads at once. */
  FixationColumns load();
}
