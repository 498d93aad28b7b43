package io.fovea.callback;

import java.util.function.IntFunction;

/** Which sizes are tried, and which is taken; knows no network and no clock. */
final class BatchSizeSearch {
  private static final double WORTH_IT = 1.05;

  /**
   * What came of a size.
   *
   * @param fits whether the process stayed within its memory
   * @param examplesPerSecond speed, where it fits
   * @param whole whether one batch holds all examples already: larger ones would be the same
   */
  record Trial(boolean fits, double examplesPerSecond, boolean whole) {
    static final Trial TOO_LARGE = new Trial(false, 0, false);
  }

  private final BatchSizeFinder settings;
  private final IntFunction<Trial> trials;
  private int left;
  private double speed;

  BatchSizeSearch(BatchSizeFinder settings, IntFunction<Trial> trials) {
    this.settings = settings;
    this.trials = trials;
    this.left = settings.maxTrials();
  }

  /** The size to take; 0 if not even the first fits. */
  int run() {
    int good = 0;
    int size = settings.initVal();
    while (left-- > 0) {
      Trial trial = trials.apply(size);
      if (!trial.fits()) {
        return settings.mode() == BatchSizeFinder.Search.POWER ? good : between(good, size);
      }
      if (!isFaster(trial)) {
        return good;
      }
      good = size;
      if (trial.whole() || size > Integer.MAX_VALUE / 2) {
        return good;
      }
      size *= 2;
    }
    return good;
  }

  private boolean isFaster(Trial trial) {
    boolean faster = trial.examplesPerSecond() > speed * WORTH_IT;
    speed = Math.max(speed, trial.examplesPerSecond());
    return faster;
  }

  /**
   * The largest that fits and is faster than {@code good}, which fits, where {@code bad} does not.
   */
  private int between(int good, int bad) {
    int low = good;
    int high = bad;
    while (high - low > 1 && left-- > 0) {
      int middle = low + (high - low) / 2;
      Trial trial = trials.apply(middle);
      if (trial.fits() && isFaster(trial)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
