package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.FoveaException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Samples at random, each stratum in the same proportion everywhere: the samples stand in a row,
 * stratum after stratum, both in random order, and every so-manieth is drawn. So the number drawn
 * is exact, and within each stratum it is the share rounded down or up.
 *
 * @param split the split's name, for messages
 * @param stratum what is to be equally frequent everywhere
 */
record Strata(String split, Function<Sample, Comparable<?>> stratum) implements Dealing {
  /** Samples at random, all in one stratum. */
  static Strata none(String split) {
    return new Strata(split, sample -> 0.0);
  }

  /** Each class in the same proportion. */
  static Strata classes(String split) {
    return new Strata(split, Classes::of);
  }

  @Override
  public BitSet draw(List<Sample> from, int wanted, long seed) {
    int n = from.size();
    int[] row = row(from, seed);
    long offset = SeededShuffle.below(n, Seeds.of(seed, 2));
    BitSet drawn = new BitSet(n);
    for (int p = 0; p < n; p++) {
      if (((p + 1L) * wanted + offset) / n > ((long) p * wanted + offset) / n) {
        drawn.set(row[p]);
      }
    }
    return drawn;
  }

  @Override
  public int[] deal(List<Sample> samples, int folds, long seed) {
    int n = samples.size();
    if (n < folds) {
      throw new FoveaException(
          "split %s: %d scanpaths cannot fill %d folds".formatted(split, n, folds));
    }
    int[] row = row(samples, seed);
    int offset = SeededShuffle.below(folds, Seeds.of(seed, 2));
    int[] fold = new int[n];
    for (int p = 0; p < n; p++) {
      fold[row[p]] = (p + offset) % folds;
    }
    return fold;
  }

  /** The places of all samples, those of a stratum side by side. */
  private int[] row(List<Sample> samples, long seed) {
    Categories strata = Categories.of(samples, stratum);
    int[] counts = strata.counts();
    int[] next = new int[counts.length];
    int start = 0;
    for (int value : SeededShuffle.order(counts.length, Seeds.of(seed, 0))) {
      next[value] = start;
      start += counts[value];
    }
    int[] row = new int[samples.size()];
    for (int i : SeededShuffle.order(row.length, Seeds.of(seed, 1))) {
      row[next[strata.code(i)]++] = i;
    }
    return row;
  }
}
