package io.fovea.split;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import io.fovea.spec.FoveaException;
import java.util.List;

/** The classes of samples, for splits that make each equally frequent everywhere. */
final class Classes {
  private Classes() {}

  /** The class as a value that {@link Categories} takes. */
  static Comparable<?> of(Sample sample) {
    return (double) ((ClassTarget) sample.target()).index();
  }

  /**
   * Stops before samples without classes are divided by class.
   *
   * @param instead the splits that need none
   */
  static void check(String split, List<Sample> samples, String instead) {
    long without = samples.stream().filter(s -> !(s.target() instanceof ClassTarget)).count();
    if (without > 0) {
      throw new FoveaException(
          "split %s keeps the shares of classes, and %s"
                  .formatted(
                      split,
                      without == samples.size()
                          ? "the targets are no classes"
                          : without + " of " + samples.size() + " scanpaths have no class")
              + "; use split "
              + instead);
    }
  }
}
