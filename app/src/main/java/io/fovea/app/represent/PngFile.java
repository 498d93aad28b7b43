package io.fovea.app.represent;

import io.fovea.logging.AtomicFiles;
import io.fovea.spec.FoveaException;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures. */
public final class PngFile {
  private PngFile() {}

  /**
   * Writes or replaces a picture.
   *
   * @throws FoveaException if it cannot be written
   */
  public static void write(Path file, BufferedImage picture) {
    AtomicFiles.write(
        file,
        out -> {
          // Given a plain stream, ImageIO would go through a temporary file of its own.
          try (var bytes = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(picture, "png", bytes)) {
              throw new FoveaException(file + ": this Java has no PNG writer");
            }
          }
        });
  }
}
