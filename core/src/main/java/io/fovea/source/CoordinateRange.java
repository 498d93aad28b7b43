package io.fovea.source;

import io.fovea.scanpath.FixationColumns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the fixations lie, in fractions of the screen. Tells places off the screen, which are
 * reported, from coordinates in another unit, which are refused.
 */
final class CoordinateRange {
  // In recordings of people up to a tenth of the fixations lie off the screen, single ones a
  // hundred
  // screens away. Of pixels that were not divided nearly all do, and of fractions that were divided
  // nearly all lie in the first pixel.
  private static final double MOST = 0.5;
  // Off the screen by more than a screen: beyond what a tracker makes of a look at the frame.
  private static final double FAR = 1;

  private final Optional<Screen> screen;
  private final double width;
  private final double height;
  private double minX = Double.POSITIVE_INFINITY;
  private double maxX = Double.NEGATIVE_INFINITY;
  private double minY = Double.POSITIVE_INFINITY;
  private double maxY = Double.NEGATIVE_INFINITY;
  private long count;
  private long outside;
  private long far;
  private long inFirstPixel;

  /**
   * @param screen by whose size the coordinates were divided
   */
  CoordinateRange(Optional<Screen> screen) {
    this.screen = screen;
    this.width = screen.map(Screen::width).orElse(1.0);
    this.height = screen.map(Screen::height).orElse(1.0);
  }

  /** Missing places count for nothing. */
  void add(FixationColumns fixations) {
    for (int i = 0; i < fixations.size(); i++) {
      double x = fixations.x()[i];
      double y = fixations.y()[i];
      if (!Double.isNaN(x) && !Double.isNaN(y)) {
        add(x, y);
      }
    }
  }

  private void add(double x, double y) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
    count++;
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
      outside++;
      if (!(x >= -FAR && x <= 1 + FAR && y >= -FAR && y <= 1 + FAR)) {
        far++;
      }
    } else if (x <= 1 / width && y <= 1 / height) {
      inFirstPixel++;
    }
  }

  /** What is wrong with the coordinates' unit, if something is. */
  Optional<String> complaint() {
    if (far >= MOST * count && far > 0) {
      return Optional.of(
          "%d of %d fixations lie far outside 0..1 (%s); ".formatted(far, count, range(1, 1))
              + screen
                  .map(size -> "they were divided by " + size + "; is data.screen in their unit?")
                  .orElse("if x and y are pixels, set data.screen: {width, height}"));
    }
    boolean divided = width > 1 && height > 1;
    if (divided && inFirstPixel >= MOST * count && inFirstPixel > 0) {
      return Optional.of(
          "%d of %d fixations lie in the first pixel of data.screen (before division %s); they"
                  .formatted(inFirstPixel, count, range(width, height))
              + " look like fractions of the screen already: leave data.screen out");
    }
    return Optional.empty();
  }

  /** What a person should know. */
  List<String> notes() {
    return outside == 0
        ? List.of()
        : List.of(
            "%d of %d fixations lie outside 0..1 (%s)".formatted(outside, count, range(1, 1)));
  }

  private String range(double xUnit, double yUnit) {
    return String.format(
        Locale.ROOT,
        "x from %.4g to %.4g, y from %.4g to %.4g",
        minX * xUnit,
        maxX * xUnit,
        minY * yUnit,
        maxY * yUnit);
  }
}
