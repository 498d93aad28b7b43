package io.fovea.sources.duckdb;

import io.fovea.source.DataException;
import io.fovea.spec.FileTrouble;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What can be told of a file by looking at its bytes, before DuckDB does. */
final class FileStart {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
  private static final byte[] ENCRYPTED = {'P', 'A', 'R', 'E'};
  private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] UTF16_LITTLE = {(byte) 0xff, (byte) 0xfe};
  private static final byte[] UTF16_BIG = {(byte) 0xfe, (byte) 0xff};

  private final Path file;
  private final String name;

  /**
   * @param name of the file, for messages
   */
  FileStart(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  /** Refuses what is no Parquet file. */
  void requireParquet() {
    byte[] start = start(4);
    if (start.length == 0) {
      throw refuse("the file is empty");
    }
    if (begins(start, ENCRYPTED)) {
      throw refuse("is an encrypted Parquet file; save it without encryption");
    }
    if (!begins(start, PARQUET)) {
      throw refuse("is named like a Parquet file but does not begin like one (with PAR1)");
    }
  }

  /**
   * Refuses what DuckDB would not read as text, and what is damaged where DuckDB would not see it:
   * it does not check a gzip file's sum.
   *
   * @return DuckDB's word for the compression
   */
  String requireText() {
    byte[] start = start(4);
    if (start.length == 0) {
      throw refuse("the file is empty");
    }
    if (begins(start, PARQUET)) {
      throw refuse("is a Parquet file; its name must end in .parquet");
    }
    if (begins(start, ZIP)) {
      throw refuse("is a zip archive (a workbook?); save the table as CSV");
    }
    boolean compressed = begins(start, GZIP);
    if (!compressed && name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
      throw refuse("is named .gz but is not compressed with gzip");
    }
    byte[] text = compressed ? checked() : start;
    if (begins(text, UTF16_LITTLE) || begins(text, UTF16_BIG)) {
      throw refuse("is UTF-16, which source csv reads; for this source save it as UTF-8");
    }
    return compressed ? "gzip" : "none";
  }

  /** Refuses JSON that begins in a way that DuckDB's messages would not explain. */
  void requireJson() {
    byte[] start = start(1 << 12);
    if (begins(start, UTF8_MARK)) {
      throw refuse("begins with a byte order mark, which is no JSON; save it without");
    }
    Ends ends = ends(begins(start, GZIP));
    if (ends.first < 0) {
      throw refuse("the file is empty");
    }
    // DuckDB takes an array that ends after a whole object for a whole array.
    if (ends.first == '[' && ends.last != ']') {
      throw refuse("is cut off: it begins with [ and does not end with ]");
    }
  }

  /** The first and the last character that is no space; negative if there is none. */
  private record Ends(int first, int last) {}

  private Ends ends(boolean compressed) {
    int first = -1;
    int last = -1;
    try (InputStream in = text(compressed)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read && first < 0; i++) {
          first = buffer[i] > ' ' ? buffer[i] : first;
        }
        for (int i = read - 1; i >= 0; i--) {
          if (buffer[i] > ' ' || buffer[i] < 0) {
            last = buffer[i];
            break;
          }
        }
      }
      return new Ends(first, last);
    } catch (IOException e) {
      throw explain(e);
    }
  }

  private InputStream text(boolean compressed) throws IOException {
    InputStream in = Files.newInputStream(file);
    return compressed ? new GZIPInputStream(in, BUFFER_BYTES) : in;
  }

  private byte[] start(int bytes) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    } catch (IOException e) {
      throw explain(e);
    }
  }

  /** Decompresses everything, which checks the sum, and returns how the text begins. */
  private byte[] checked() {
    try (InputStream in =
        new GZIPInputStream(
            new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES), BUFFER_BYTES)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      byte[] text = in.readNBytes(4);
      int read = 0;
      while (read >= 0) {
        read = in.read(buffer);
      }
      return text;
    } catch (IOException e) {
      throw explain(e);
    }
  }

  private DataException explain(IOException e) {
    if (e instanceof NoSuchFileException) {
      return new DataException(name + ": the file is gone", e);
    }
    if (e instanceof EOFException) {
      return new DataException(name + ": ends in the middle of its compressed data", e);
    }
    if (e instanceof ZipException) {
      return new DataException(name + ": its compressed data are damaged: " + e.getMessage(), e);
    }
    return new DataException(name + ": cannot be read: " + FileTrouble.reason(e), e);
  }

  private DataException refuse(String complaint) {
    return new DataException(name + ": " + complaint);
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return bytes.length >= with.length
        && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }
}
