package io.fovea.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Collection;

/** Finds a text table's header and delimiter, or says why the file is no such table. */
final class CsvHeader {
  private static final int HEAD = 1 << 16; // characters in which the header must end

  private CsvHeader() {}

  /** The header; {@code text} stands at its beginning again. */
  static Delimiter.Header read(
      TextFile file, Reader text, String delimiter, Collection<String> wanted) throws IOException {
    String head = head(text);
    if (head.isBlank()) {
      throw file.refuse("the file is empty; expected a header and rows");
    }
    if (head.indexOf('\0') >= 0) {
      throw file.refuse("is a binary file, not a table of text");
    }
    if (head.length() == HEAD && head.indexOf('\n') < 0 && head.indexOf('\r') < 0) {
      throw file.refuse("the first line is longer than " + HEAD + " characters; no header is");
    }
    return Delimiter.header(head, delimiter, wanted)
        .orElseThrow(() -> file.refuse("the header cannot be read: its quotes do not match"));
  }

  private static String head(Reader text) throws IOException {
    text.mark(HEAD);
    char[] head = new char[HEAD];
    int length = 0;
    for (int n = text.read(head); n > 0; n = text.read(head, length, HEAD - length)) {
      length += n;
    }
    text.reset();
    return new String(head, 0, length);
  }
}
