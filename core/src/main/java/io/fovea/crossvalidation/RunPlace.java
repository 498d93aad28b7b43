package io.fovea.crossvalidation;

import io.fovea.spec.Check;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Which training of a cross-validation.
 *
 * @param repeat which division into folds, counted from 0; each has a split seed of its own
 * @param fold which fold of that division is the test part, counted from 0
 * @param seed of weights, order and dropout
 */
public record RunPlace(int repeat, int fold, long seed) implements Comparable<RunPlace> {
  private static final Comparator<RunPlace> ORDER =
      Comparator.comparingInt(RunPlace::repeat)
          .thenComparingInt(RunPlace::fold)
          .thenComparingLong(RunPlace::seed);

  public RunPlace {
    Check.notNegative("repeat", repeat);
    Check.notNegative("fold", fold);
  }

  /** The division and fold, without the seed. */
  public Cell cell() {
    return new Cell(repeat, fold);
  }

  /** Its folder below another. */
  public Path below(Path folder) {
    return cell().below(folder).resolve("seed_" + seed);
  }

  @Override
  public int compareTo(RunPlace other) {
    return ORDER.compare(this, other);
  }

  /** For example: fold 2 repeat 0 seed 42. */
  @Override
  public String toString() {
    return cell() + " seed " + seed;
  }
}
