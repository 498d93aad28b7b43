package io.fovea.sources.duckdb;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Looks for lines that end otherwise than the first. */
final class LineEnds {
  static final String MIXED =
      "the line ends otherwise than the first one does (Unix, Windows and old Mac line ends are"
          + " mixed); save the table with one kind, or read it with source csv";

  private static final int BUFFER_BYTES = 1 << 16;

  private enum End {
    UNIX,
    WINDOWS,
    OLD_MAC
  }

  private LineEnds() {}

  /** The 1-based number of the first such line; empty if all end alike. */
  static Optional<Long> firstOther(Path file) {
    try (InputStream in = bytes(file)) {
      End first = null;
      long line = 1;
      int last = -1;
      for (int now = in.read(); ; now = in.read()) {
        End end = last == '\r' && now != '\n' ? End.OLD_MAC : null;
        if (now == '\n') {
          end = last == '\r' ? End.WINDOWS : End.UNIX;
        }
        if (end != null) {
          first = first == null ? end : first;
          if (end != first) {
            return Optional.of(line);
          }
          line++;
        }
        if (now < 0) {
          return Optional.empty();
        }
        last = now;
      }
    } catch (IOException unreadable) {
      return Optional.empty(); // another message says so
    }
  }

  private static InputStream bytes(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    in.mark(2);
    boolean compressed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return compressed ? new BufferedInputStream(new GZIPInputStream(in, BUFFER_BYTES)) : in;
  }
}
