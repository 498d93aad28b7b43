package io.fovea.data;

import java.io.IOException;

/** A file is not what its name says; the message reads after the file's name. */
final class DamagedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedFileException(String message) {
    super(message);
  }
}
