package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import java.util.BitSet;
import java.util.List;

/**
 * One fold is held out for the test; of the rest a share is for validation, by the same rule. So
 * nothing is tuned on what a cross-validation reports. The folds depend on the seed and their
 * number alone: they stay when the validation size changes or another fold is held out.
 */
final class FoldDivision {
  private FoldDivision() {}

  /** The rules of every split that has folds. */
  static void check(int folds, int fold, double validationSize) {
    Check.that(folds >= 2, "folds", "must be >= 2", Integer.toString(folds));
    Check.between("fold", fold, 0, folds - 1);
    Check.fraction("validationSize", validationSize);
  }

  static Split split(
      Dealing rule,
      String name,
      List<Sample> samples,
      int folds,
      int fold,
      double size,
      long seed) {
    List<Sample> sorted = SplitRules.sorted(samples);
    int[] foldOf = rule.deal(sorted, folds, Seeds.of(seed, 0));
    BitSet held = new BitSet();
    for (int i = 0; i < foldOf.length; i++) {
      held.set(i, foldOf[i] == fold);
    }
    return split(rule, name, sorted, held, size, seed);
  }

  /** The split with these samples as the test part. */
  static Split split(
      Drawing rule, String name, List<Sample> sorted, BitSet held, double size, long seed) {
    List<Sample> test = SplitRules.pick(sorted, held, true);
    List<Sample> rest = SplitRules.pick(sorted, held, false);
    if (size == 0) {
      return new Split(rest, List.of(), test);
    }
    int wanted = new PartSizes(size, 0).of(rest.size())[1];
    if (wanted == 0 || wanted == rest.size()) {
      throw new FoveaException(
          "split %s: the %s part would be empty: %d scanpaths beside the test part,"
                  .formatted(name, wanted == 0 ? "validation" : "training", rest.size())
              + " validation_size %s".formatted(size));
    }
    BitSet drawn = rule.draw(rest, wanted, Seeds.of(seed, 1));
    return new Split(SplitRules.pick(rest, drawn, false), SplitRules.pick(rest, drawn, true), test);
  }
}
