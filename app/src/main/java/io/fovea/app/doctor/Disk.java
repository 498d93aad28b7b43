package io.fovea.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the doctor asks of a disk. */
interface Disk {
  /** Bytes that may still be written to the disk of an existing folder. */
  long freeBytes(Path folder) throws IOException;

  /** The real one. */
  static Disk ofThisMachine() {
    return folder -> Files.getFileStore(folder).getUsableSpace();
  }
}
