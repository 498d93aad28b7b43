package io.fovea.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Finds where a file stops being UTF-8, once a decoder has said that it does. */
final class Utf8Lines {
  // A longer line is judged in pieces; a piece may then be blamed for a cut character, but only in
  // a file that is known to be malformed and has no line breaks to speak of.
  private static final int LONGEST_LINE = 1 << 16;

  private Utf8Lines() {}

  /** The 1-based number of the first line that is not UTF-8; the last line if all are. */
  static long firstMalformed(InputStream in) throws IOException {
    byte[] line = new byte[LONGEST_LINE];
    int length = 0;
    long number = 1;
    for (int read = in.read(); read >= 0; read = in.read()) {
      line[length++] = (byte) read;
      if (read == '\n' || length == line.length) {
        if (!isUtf8(line, length)) {
          return number;
        }
        number += read == '\n' ? 1 : 0;
        length = 0;
      }
    }
    return number;
  }

  private static boolean isUtf8(byte[] bytes, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
