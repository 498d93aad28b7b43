package io.fovea.cleaning;

import io.fovea.scanpath.FixationColumns;
import java.util.Optional;

/** One rule at work. Thread-safe and deterministic. */
public interface Cleaning {
  /**
   * The fixations that are left, in their order: none is invented, and what was cleaned once is
   * clean. The arrays that came are not changed.
   *
   * @param fixations places are fractions of the screen, 0..1
   * @param counts takes what was done; nothing is left out or changed without a count
   * @return empty if the whole scanpath is left out
   */
  Optional<FixationColumns> clean(FixationColumns fixations, CleaningCounts counts);
}
