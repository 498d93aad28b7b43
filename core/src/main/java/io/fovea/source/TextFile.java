package io.fovea.source;

import io.fovea.spec.FileTrouble;
import io.fovea.spec.SettingException;
import io.fovea.spec.Suggestions;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file of text: plain or gzipped, UTF-8 or UTF-16 by its byte order mark, else refused. */
record TextFile(Path path) {
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * The file, if there is one.
   *
   * @throws SettingException if there is none; names a neighbour that is spelled alike
   */
  static TextFile existing(Path path) {
    if (Files.isDirectory(path)) {
      throw new SettingException("path", "must name a file, got the folder " + path);
    }
    if (!Files.exists(path)) {
      throw new SettingException("path", "names no file: " + path + hint(path));
    }
    return new TextFile(path);
  }

  private static String hint(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return " (there is no folder " + folder + ")";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> String.valueOf(file.getFileName())).toList();
      return Suggestions.didYouMean(name(path), names)
          .map(name -> "; did you mean '" + name + "'?")
          .orElse("");
    } catch (IOException unreadable) {
      return " (its folder cannot be read)";
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** The file's name, for messages. */
  String name() {
    return name(path);
  }

  /** Opens the text, after the byte order mark. */
  BufferedReader open() throws IOException {
    InputStream in = bytes();
    try {
      Charset charset = charset(in);
      return new BufferedReader(
          new InputStreamReader(
              in,
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)),
          BUFFER_BYTES);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** The bytes, decompressed. */
  private InputStream bytes() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
    try {
      byte[] start = peek(in);
      if (startsWith(start, 'P', 'K', 3, 4)) {
        throw refuse("is a zip archive (a workbook?); save the table as CSV");
      }
      boolean gzip = startsWith(start, 0x1f, 0x8b);
      if (!gzip && name().toLowerCase(Locale.ROOT).endsWith(".gz") && start.length > 0) {
        throw refuse("is named .gz but is not compressed with gzip");
      }
      return gzip
          ? new BufferedInputStream(new GZIPInputStream(in, BUFFER_BYTES), BUFFER_BYTES)
          : in;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private Charset charset(InputStream in) throws IOException {
    byte[] start = peek(in);
    if (startsWith(start, 0xff, 0xfe, 0, 0) || startsWith(start, 0, 0, 0xfe, 0xff)) {
      throw refuse("is UTF-32; save it as UTF-8");
    }
    if (startsWith(start, 0xef, 0xbb, 0xbf)) {
      in.skipNBytes(3);
      return StandardCharsets.UTF_8;
    }
    if (startsWith(start, 0xff, 0xfe)) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(start, 0xfe, 0xff)) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static byte[] peek(InputStream in) throws IOException {
    in.mark(8);
    byte[] start = in.readNBytes(4);
    in.reset();
    return start;
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    boolean same = bytes.length >= magic.length;
    for (int i = 0; same && i < magic.length; i++) {
      same = (bytes[i] & 0xff) == magic[i];
    }
    return same;
  }

  DataException refuse(String complaint) {
    return new DataException(name() + ": " + complaint);
  }

  /** An I/O error in this file as a message. */
  DataException explain(IOException e) {
    if (e instanceof NoSuchFileException) {
      return new DataException(name() + ": the file is gone", e);
    }
    if (e instanceof CharacterCodingException) {
      return new DataException(name() + ": " + firstLineThatIsNoText(), e);
    }
    if (e instanceof EOFException) {
      return new DataException(name() + ": ends in the middle of its compressed data", e);
    }
    if (e instanceof ZipException) {
      return new DataException(name() + ": its compressed data are damaged: " + e.getMessage(), e);
    }
    return new DataException(name() + ": cannot be read: " + FileTrouble.reason(e), e);
  }

  private String firstLineThatIsNoText() {
    String mend = "save the table as UTF-8";
    try (InputStream in = bytes()) {
      if (!charset(in).equals(StandardCharsets.UTF_8)) {
        return "holds bytes that are not UTF-16; " + mend;
      }
      long line = Utf8Lines.firstMalformed(in);
      return "line " + line + " holds bytes that are not UTF-8; " + mend;
    } catch (IOException e) {
      return "holds bytes that are no text (" + FileTrouble.reason(e) + "); " + mend;
    }
  }
}
