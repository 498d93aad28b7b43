package io.fovea.crossvalidation;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * One fold of one division: the unit over which a cross-validation takes means, seeds being
 * averaged within it first.
 *
 * @param repeat which division, counted from 0
 * @param fold which of its folds is the test part, counted from 0
 */
public record Cell(int repeat, int fold) implements Comparable<Cell> {
  private static final Comparator<Cell> ORDER =
      Comparator.comparingInt(Cell::repeat).thenComparingInt(Cell::fold);

  /** Its folder below another. */
  public Path below(Path folder) {
    return folder.resolve("fold_" + fold).resolve("repeat_" + repeat);
  }

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }

  /** For example: fold 2 repeat 0. */
  @Override
  public String toString() {
    return "fold " + fold + " repeat " + repeat;
  }
}
