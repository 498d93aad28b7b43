package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.FoveaException;
import java.util.BitSet;
import java.util.List;

/**
 * The test part is drawn from all samples and the validation part from the rest, each by the same
 * rule. So the test part depends on seed and test size only: it stays when the validation size
 * changes.
 */
final class SizedDivision {
  private SizedDivision() {}

  static Split split(Drawing rule, String name, List<Sample> samples, PartSizes sizes, long seed) {
    int[] counts = sizes.of(samples.size());
    checkFilled(name, sizes, counts);
    List<Sample> sorted = SplitRules.sorted(samples);
    BitSet test = draw(rule, sorted, counts[2], Seeds.of(seed, 0));
    List<Sample> rest = SplitRules.pick(sorted, test, false);
    BitSet validation = draw(rule, rest, counts[1], Seeds.of(seed, 1));
    return new Split(
        SplitRules.pick(rest, validation, false),
        SplitRules.pick(rest, validation, true),
        SplitRules.pick(sorted, test, true));
  }

  private static BitSet draw(Drawing rule, List<Sample> from, int wanted, long seed) {
    return wanted == 0 ? new BitSet() : rule.draw(from, wanted, seed);
  }

  /** Stops if a part that was asked for has nobody. */
  static void checkFilled(String name, PartSizes sizes, int... counts) {
    check(counts[0] > 0, "training", name, sizes, counts);
    check(counts[1] > 0 || sizes.validation() == 0, "validation", name, sizes, counts);
    check(counts[2] > 0 || sizes.test() == 0, "test", name, sizes, counts);
  }

  private static void check(
      boolean filled, String part, String name, PartSizes sizes, int... counts) {
    if (!filled) {
      throw new FoveaException(
          "split %s: the %s part would be empty: %d scanpaths, validation_size %s, test_size %s"
              .formatted(
                  name, part, counts[0] + counts[1] + counts[2], sizes.validation(), sizes.test()));
    }
  }
}
