package io.fovea.app.represent;

import io.fovea.representation.Tensor;
import io.fovea.spec.FileTrouble;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One input's tensors as files: the views of a tensor stand side by side in one picture. */
final class Pictures {
  private final Path folder;
  private final List<View> views;

  /**
   * @param folder made if it is not there
   */
  Pictures(Path folder, List<View> views) {
    this.folder = folder;
    this.views = List.copyOf(views);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw FileTrouble.of("cannot make the folder", folder, e);
    }
  }

  void write(String name, Tensor tensor) {
    PngFile.write(folder.resolve(name), sideBySide(tensor));
  }

  private BufferedImage sideBySide(Tensor tensor) {
    List<BufferedImage> each = views.stream().map(view -> view.of(tensor)).toList();
    if (each.size() == 1) {
      return each.get(0);
    }
    int width = each.stream().mapToInt(BufferedImage::getWidth).sum();
    int height = each.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
    BufferedImage whole = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = whole.createGraphics();
    int left = 0;
    for (BufferedImage one : each) {
      pen.drawImage(one, left, 0, null);
      left += one.getWidth();
    }
    pen.dispose();
    return whole;
  }
}
