package io.fovea.loggers;

/** That a logger serves one run, and begins it once. */
final class Started {
  private boolean yes;

  /**
   * @throws IllegalStateException the second time
   */
  void now() {
    if (yes) {
      throw new IllegalStateException("this logger was started before: each run makes its own");
    }
    yes = true;
  }
}
