package io.fovea.predictor;

import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.source.Screen;
import io.fovea.spec.FoveaException;

/** What a scanpath must be for a model to be asked about it. */
final class ScanpathRules {
  private ScanpathRules() {}

  static void check(Scanpath scanpath) {
    if (scanpath.size() == 0) {
      throw new FoveaException(scanpath + ": a scanpath needs at least one fixation");
    }
    FixationColumns fixations = scanpath.fixations();
    for (int i = 0; i < scanpath.size(); i++) {
      double x = fixations.x()[i];
      double y = fixations.y()[i];
      double duration = fixations.durationMs()[i];
      if (!Double.isFinite(x) || !Double.isFinite(y) || !(duration >= 0 && duration < 1e15)) {
        throw new FoveaException(
            "%s: fixation %d of %d must have finite numbers and a duration >= 0, got x %s, y %s, duration %s ms"
                .formatted(scanpath, i + 1, scanpath.size(), x, y, duration));
      }
    }
  }

  /**
   * Refuses coordinates most of which lie more than a screen beside the screen: they are of another
   * unit.
   *
   * @param screen by which they were divided; null for none
   */
  static void checkUnit(Scanpath scanpath, Screen screen) {
    int far = 0;
    for (int i = 0; i < scanpath.size(); i++) {
      if (isFar(scanpath.fixations().x()[i]) || isFar(scanpath.fixations().y()[i])) {
        far++;
      }
    }
    if (2 * far > scanpath.size()) {
      throw new FoveaException(
          "%d of %d fixations lie far off the screen; the model wants %s"
              .formatted(
                  far,
                  scanpath.size(),
                  screen == null ? "x and y from 0 to 1" : "pixels of a screen of " + screen));
    }
  }

  private static boolean isFar(double fraction) {
    return fraction < -1 || fraction > 2;
  }
}
