package io.fovea.app.cv;

import io.fovea.spec.FileTrouble;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a cross-validation writes that was not told where. */
public final class CvFolder {
  private CvFolder() {}

  /** Makes {@code <root>/<name>/cv_N}, N the first number that is free. */
  public static Path next(Path root, String name) {
    Path parent = root.resolve(name).normalize();
    try {
      Files.createDirectories(parent);
      for (int n = 0; ; n++) {
        try {
          return Files.createDirectory(parent.resolve("cv_" + n));
        } catch (FileAlreadyExistsException taken) {
          // by an earlier one, or by another process just now
        }
      }
    } catch (IOException e) {
      throw FileTrouble.of("cannot make a folder in", parent, e);
    }
  }
}
