package io.fovea.source.simulated;

import io.fovea.source.SourceContext;
import io.fovea.spec.FoveaException;

/** Who simulates reads no table, so nothing can be said of one. */
final class NoTable {
  private NoTable() {}

  /**
   * Refuses what tunes the reading of tables.
   *
   * @param source the source's name
   */
  static void check(String source, SourceContext context) {
    refuse(source, context.columns().isPresent(), "columns");
    refuse(source, context.screen().isPresent(), "screen");
    refuse(source, context.detect().isPresent(), "detect");
  }

  private static void refuse(String source, boolean given, String setting) {
    if (given) {
      throw new FoveaException(
          "source %s reads no table, so %s cannot be set; leave %s out, or use source csv for a table"
                  .formatted(source, setting, setting)
              + " of your own");
    }
  }
}
