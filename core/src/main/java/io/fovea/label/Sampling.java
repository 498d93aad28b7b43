package io.fovea.label;

import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import io.fovea.spec.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Takes some of the scanpaths at random, each whole, to try things on a part of a large table.
 *
 * @param share of the scanpaths, in (0, 1]
 * @param limit at most this many; 0 for no limit
 */
public record Sampling(double share, int limit) {
  /** All of them. */
  public Sampling() {
    this(1, 0);
  }

  public Sampling {
    Check.that(share > 0 && share <= 1, "sample", "must be > 0 and <= 1", "" + share);
    Check.notNegative("limit", limit);
  }

  /** The scanpaths with the smallest of as many random numbers; they stay sorted by key. */
  Recordings apply(Recordings all, long seed) {
    int n = all.recordings().size();
    int wanted = (int) Math.max(1, Math.round(share * n));
    wanted = Math.min(n, limit == 0 ? wanted : Math.min(limit, wanted));
    if (wanted == n) {
      return all;
    }
    // Splits shuffle with the seed's own stream; who is drawn must not decide which part they join.
    SplittableRandom random = new SplittableRandom(seed).split();
    long[] draws = random.longs(n).toArray();
    long[] sorted = draws.clone();
    Arrays.sort(sorted);
    List<Recording> taken = new ArrayList<>(wanted);
    for (int i = 0; i < n && taken.size() < wanted; i++) {
      if (draws[i] <= sorted[wanted - 1]) {
        taken.add(all.recordings().get(i));
      }
    }
    return all.with(
        taken, List.of("%d of %d scanpaths drawn at random (seed %d)".formatted(wanted, n, seed)));
  }
}
