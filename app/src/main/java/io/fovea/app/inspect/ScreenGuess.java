package io.fovea.app.inspect;

import io.fovea.source.Screen;
import java.util.List;
import java.util.Optional;

/** Guesses the screen's size from where the fixations lie. */
final class ScreenGuess {
  /** Nearly all fixations lie on the screen; single ones lie anywhere. */
  private static final double NEARLY_ALL = 0.98;

  /** Fractions reach a little beyond 1. */
  private static final double LARGEST_FRACTION = 1.5;

  private static final List<Screen> USUAL =
      List.of(
          new Screen(640, 480),
          new Screen(800, 600),
          new Screen(1024, 768),
          new Screen(1280, 720),
          new Screen(1280, 1024),
          new Screen(1366, 768),
          new Screen(1440, 900),
          new Screen(1600, 900),
          new Screen(1600, 1200),
          new Screen(1680, 1050),
          new Screen(1920, 1080),
          new Screen(1920, 1200),
          new Screen(2560, 1440),
          new Screen(2560, 1600),
          new Screen(3840, 2160));

  private ScreenGuess() {}

  /** Empty where the places are fractions of the screen already, or no usual screen holds them. */
  static Optional<Screen> of(Distribution x, Distribution y) {
    double right = x.quantile(NEARLY_ALL);
    double bottom = y.quantile(NEARLY_ALL);
    if (right <= LARGEST_FRACTION && bottom <= LARGEST_FRACTION) {
      return Optional.empty();
    }
    return USUAL.stream()
        .filter(screen -> right <= screen.width() && bottom <= screen.height())
        .findFirst();
  }
}
