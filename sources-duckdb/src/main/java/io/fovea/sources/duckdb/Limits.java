package io.fovea.sources.duckdb;

import io.fovea.spec.Check;

/**
 * What DuckDB may use.
 *
 * @param memoryMb its memory limit, in MiB
 * @param threads 0 for one per processor
 */
record Limits(int memoryMb, int threads) {
  static final int MEMORY_MB = 1024;
  private static final int LEAST_MB = 64;
  private static final int MOST_THREADS = 1024;

  /** Checks the settings of a source. */
  static void check(int memoryLimitMb, int threads) {
    Check.that(
        memoryLimitMb >= LEAST_MB, "memoryLimitMb", "must be >= " + LEAST_MB, "" + memoryLimitMb);
    Check.between("threads", threads, 0, MOST_THREADS);
  }
}
