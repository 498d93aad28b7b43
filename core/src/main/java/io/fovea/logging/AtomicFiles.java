package io.fovea.logging;

import io.fovea.spec.FileTrouble;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that are whole or not there: written beside their place under another name, then moved over
 * it. A reader, or a process that dies half-way, never meets half a file. Only {@link
 * #writeDurably} also promises something about power cuts.
 */
public final class AtomicFiles {
  private static final Logger log = LoggerFactory.getLogger(AtomicFiles.class);

  private AtomicFiles() {}

  /** Writes bytes to an open stream. */
  @FunctionalInterface
  public interface Bytes {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes text to an open writer. */
  @FunctionalInterface
  public interface Text {
    void writeTo(Writer out) throws IOException;
  }

  /** Makes a file under another name, which is not there yet. */
  @FunctionalInterface
  public interface Draft {
    void writeTo(Path draft) throws IOException;
  }

  /**
   * Replaces or makes {@code file}; if {@code content} throws, the file is as it was.
   *
   * @throws io.fovea.spec.FoveaException if the file cannot be written
   */
  public static void write(Path file, Bytes content) {
    writeDraft(
        file,
        draft -> {
          try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
            content.writeTo(out);
          }
        });
  }

  /** The same for content that must move about in its file while it is written. */
  public static void writeDraft(Path file, Draft content) {
    Path target = file.toAbsolutePath();
    // Not Files.createTempFile: its files are readable by their owner alone, and would stay so.
    Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      try {
        content.writeTo(draft);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw FileTrouble.of("cannot write", file, e);
    }
  }

  /**
   * The same, forced to the disk before it takes its place: after a power cut, too, there is the
   * old file or the new one. What processes that died while writing this file left is cleared away;
   * so one process at a time may write it.
   */
  public static void writeDurably(Path file, Draft content) {
    clearDrafts(file);
    writeDraft(
        file,
        draft -> {
          content.writeTo(draft);
          force(draft, StandardOpenOption.WRITE);
        });
    try {
      force(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
    } catch (IOException e) {
      // A folder cannot be opened on some systems (Windows); the file itself is safe by then.
      log.debug("the folder of {} cannot be forced to the disk", file, e);
    }
  }

  /**
   * Puts a file's content in another place as well, which is written or replaced as a whole. Both
   * may share the disk's blocks: neither may be changed in place afterwards.
   */
  public static void copy(Path from, Path to) {
    clearDrafts(to);
    writeDraft(
        to,
        draft -> {
          try {
            Files.createLink(draft, from);
          } catch (IOException | UnsupportedOperationException e) {
            log.debug("no link to {} can be made, it is copied", from, e);
            Files.copy(from, draft);
            force(draft, StandardOpenOption.WRITE);
          }
        });
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private static void clearDrafts(Path file) {
    String beginning = "." + file.getFileName() + ".";
    Path folder = file.toAbsolutePath().getParent();
    try (DirectoryStream<Path> drafts =
        Files.newDirectoryStream(folder, path -> isDraft(path, beginning))) {
      for (Path draft : drafts) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Rubbish that stays is no reason to lose what is to be written now.
      log.warn("cannot clear away what is left of earlier writes of {}: {}", file, e.toString());
    }
  }

  private static boolean isDraft(Path path, String beginning) {
    String name = path.getFileName().toString();
    return name.startsWith(beginning)
        && name.substring(beginning.length()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /** The same for UTF-8 text; line ends are the caller's. */
  public static void writeText(Path file, Text content) {
    write(
        file,
        bytes -> {
          Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
          content.writeTo(out);
          out.flush();
        });
  }
}
