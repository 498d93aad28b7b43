package io.fovea.sources.duckdb;

import io.fovea.source.DataException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DuckDB's errors in one line: what is wrong and where, without advice on how to use DuckDB. */
final class DuckTrouble {
  // What follows is the settings of a reader, a picture of the query, or how to change either.
  private static final Pattern REST =
      Pattern.compile(
          "\\n\\s*(LINE \\d+:|Possible (fixes|solutions?|Solution)|Try setting|Stack Trace|\\s*file ="
              + "|This can happen|Please try|This error signals|Column \\S+ is being converted).*",
          Pattern.DOTALL);
  private static final Pattern KIND = Pattern.compile("^([A-Z][A-Za-z/ ]+ Error): ");
  private static final Pattern JSON =
      Pattern.compile(
          "Malformed JSON in file \".*\", at byte (\\d+) in (line|record/value) (\\d+): (.+?)\\.?$",
          Pattern.DOTALL);
  private static final Pattern TRANSFORM =
      Pattern.compile(
          "JSON transform error in file \".*\", in (line|record/value) (\\d+): (.+)",
          Pattern.DOTALL);

  private DuckTrouble() {}

  /** What DuckDB says, shortened to what is wrong. */
  static String text(SQLException e) {
    return text(String.valueOf(e.getMessage()));
  }

  /** The same of the message alone. */
  static String text(String message) {
    return OneLine.of(REST.matcher(message).replaceFirst(""));
  }

  /** Without the kind of error, of which a person has nothing. */
  static String bare(String text) {
    return KIND.matcher(text).replaceFirst("");
  }

  /**
   * For any table.
   *
   * @param table its name
   */
  static DataException of(String table, SQLException e, Limits limits) {
    return new DataException(table + ": " + complaint(text(e), limits), e);
  }

  private static String complaint(String text, Limits limits) {
    if (text.startsWith("Out of Memory Error")) {
      return "DuckDB needs more memory than memory_limit_mb: %d allows"
          .formatted(limits.memoryMb());
    }
    if (text.startsWith("INTERNAL Error") || text.startsWith("FATAL Error")) {
      return "DuckDB failed while reading, which a damaged file can cause: " + bare(text);
    }
    Matcher malformed = JSON.matcher(text);
    if (malformed.find()) {
      return "%s %d is malformed JSON (at byte %s of it): %s"
          .formatted(
              word(malformed.group(2)),
              Long.parseLong(malformed.group(3)) - 1, // DuckDB says the next one
              malformed.group(1),
              malformed.group(4));
    }
    Matcher transform = TRANSFORM.matcher(text);
    if (transform.find()) {
      return "%s %s: %s"
          .formatted(word(transform.group(1)), transform.group(2), transform.group(3));
    }
    return "cannot be read: " + bare(text);
  }

  private static String word(String duckdb) {
    return duckdb.equals("line") ? "line" : "record";
  }
}
