package io.fovea.source;

import io.fovea.spec.FoveaException;

/** What a source of tables needs to know before it reads. */
public final class TableRules {
  private TableRules() {}

  /**
   * Checks the columns against what is to be done with them.
   *
   * @param source the source's name, for the message
   * @throws FoveaException naming the setting that is missing
   */
  public static void check(String source, Columns columns, SourceContext context) {
    require(
        source, !columns.key().isEmpty(), "key", "which columns tell one scanpath from another");
    if (context.detect().isPresent()) {
      require(
          source,
          !columns.time().isEmpty(),
          "time",
          "when each sample of raw gaze was taken, since data.detect asks for fixations in it");
      if (!columns.duration().isEmpty()) {
        throw new FoveaException(
            "source %s: columns.duration is '%s', but samples of raw gaze last no time; leave it out,"
                    .formatted(source, columns.duration())
                + " or leave out data.detect if the rows are fixations");
      }
    }
  }

  private static void require(String source, boolean given, String role, String meaning) {
    if (!given) {
      throw new FoveaException("source " + source + ": columns." + role + " must say " + meaning);
    }
  }
}
