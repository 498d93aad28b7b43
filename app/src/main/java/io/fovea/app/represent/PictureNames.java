package io.fovea.app.represent;

import io.fovea.scanpath.ScanpathKey;
import java.util.stream.Collectors;

/**
 * Names of pictures: the row in the archive, so that no two are equal and they sort as the rows do,
 * then the key, as far as it can stand in a file's name on any system.
 */
final class PictureNames {
  private static final int LONGEST_KEY = 80;

  private final int digits;

  /**
   * @param rows how many there are
   */
  PictureNames(int rows) {
    digits = String.valueOf(Math.max(0, rows - 1)).length();
  }

  /** For example {@code 0017_3_image-1.jpg.png}. */
  String of(int row, ScanpathKey key) {
    String words =
        key.values().stream()
            .map(ScanpathKey::text)
            .map(text -> text.replaceAll("[^\\p{L}\\p{N}_.-]", "-"))
            .collect(Collectors.joining("_"));
    int end =
        words.offsetByCodePoints(0, Math.min(LONGEST_KEY, words.codePointCount(0, words.length())));
    return ("%0" + digits + "d_%s.png").formatted(row, words.substring(0, end));
  }
}
