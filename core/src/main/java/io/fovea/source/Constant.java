package io.fovea.source;

import io.fovea.scanpath.ScanpathKey;

/** What must be equal in all rows of a scanpath: its label, its participant. */
final class Constant {
  private final String origin;
  private final String role;
  private final String column;
  private final Comparable<?> value;
  private final long firstLine;
  private String text; // as last seen, so that most rows are checked without parsing

  Constant(String origin, String role, String column, String text, long firstLine) {
    this.origin = origin;
    this.role = role;
    this.column = column;
    this.text = text;
    this.value = ScanpathKey.typed(text);
    this.firstLine = firstLine;
  }

  void check(String now, long line, ScanpathKey key) {
    if (now.equals(text)) {
      return;
    }
    if (!ScanpathKey.typed(now).equals(value)) {
      throw new DataException(
          "%s:%d, column '%s': scanpath %s has the %s %s here and %s in line %d; it must have one"
              .formatted(
                  origin,
                  line,
                  Quoted.plain(column),
                  Quoted.plain(key.toString()),
                  role,
                  Quoted.value(now),
                  Quoted.value(text()),
                  firstLine));
    }
    text = now;
  }

  Comparable<?> value() {
    return value;
  }

  /** The value as a person writes it. */
  String text() {
    return ScanpathKey.text(value);
  }
}
