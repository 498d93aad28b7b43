package io.fovea.sources.duckdb;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What DuckDB says of a row of CSV that it cannot read.
 *
 * @param file whose line it is; empty where DuckDB does not say
 * @param line as DuckDB counts: every line break
 * @param found how many fields the row has, if their number is what is wrong
 * @param complaint which rule is broken
 */
record CsvTrouble(String file, long line, Optional<String> found, String complaint) {
  private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");
  private static final Pattern FILE = Pattern.compile("\\n\\s*file = (.*)");
  private static final Pattern FIELDS =
      Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");

  /** Empty if the message is about something else. */
  static Optional<CsvTrouble> of(String message) {
    Matcher line = LINE.matcher(message);
    Matcher file = FILE.matcher(message);
    return line.find()
        ? Optional.of(of(file.find() ? file.group(1) : "", Long.parseLong(line.group(1)), message))
        : Optional.empty();
  }

  /** Of a message whose line is known. */
  static CsvTrouble of(String file, long line, String message) {
    Matcher fields = FIELDS.matcher(message);
    return fields.find()
        ? new CsvTrouble(
            file,
            line,
            Optional.of(fields.group(2)),
            "expected %s fields like the header, got %s"
                .formatted(fields.group(1), fields.group(2)))
        : new CsvTrouble(file, line, Optional.empty(), why(message));
  }

  /** File, line and complaint. */
  String at() {
    String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return "%s:%d: %s".formatted(base, line, complaint);
  }

  private static String why(String message) {
    if (message.contains("unterminated quote")) {
      return "a quote is never closed, or text follows a closing quote";
    }
    if (message.contains("Invalid unicode")) {
      return "holds bytes that are not UTF-8; save the table as UTF-8";
    }
    if (message.contains("Maximum line size")) {
      return "the line is longer than 2,000,000 bytes; is a quote never closed?";
    }
    return "cannot be read as CSV: " + DuckTrouble.text(message);
  }
}
