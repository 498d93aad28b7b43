package io.fovea.spec;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Says in words what a file system refused; Java's own messages are often only the path. */
public final class FileTrouble {
  private FileTrouble() {}

  /**
   * For example: cannot write runs/a/metrics.csv: permission denied.
   *
   * @param attempt what was tried, for example {@code cannot write}
   */
  public static FoveaException of(String attempt, Path path, IOException cause) {
    return new FoveaException(attempt + " " + path + ": " + reason(cause), cause);
  }

  /** Only why, for example: permission denied. */
  public static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    }
    if (cause instanceof FileAlreadyExistsException taken) {
      return taken.getFile() + " is a file, not a folder";
    }
    if (cause instanceof NotDirectoryException file) {
      return file.getFile() + " is not a folder";
    }
    if (cause instanceof FileSystemException other && other.getReason() != null) {
      return other.getReason() + " (" + other.getFile() + ")";
    }
    // An exception without a message says what happened by its class alone.
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
