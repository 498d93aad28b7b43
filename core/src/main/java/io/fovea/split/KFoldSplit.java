package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * Scanpaths at random in folds of equal size (to within one), one of which is held out as the test
 * part. A participant's scanpaths stand in several folds: the result says how well the model knows
 * these people. For new people see {@link GroupKFoldSplit}.
 */
@Doc("Scanpaths at random in equal folds, one of which is the test part.")
public record KFoldSplit(
    @Doc("How many folds, at least 2.") int folds,
    @Doc("The fold that is the test part, counted from 0.") int fold,
    @Doc("Share of the other folds for validation, in [0, 1).") double validationSize)
    implements SplitSpec {
  public KFoldSplit() {
    this(5, 0, 0.2);
  }

  public KFoldSplit {
    FoldDivision.check(folds, fold, validationSize);
  }

  @Override
  public String name() {
    return "k_fold";
  }

  @Override
  public int foldCount(List<Sample> samples) {
    return folds;
  }

  @Override
  public SplitSpec holdOut(int other) {
    return new KFoldSplit(folds, other, validationSize);
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    return FoldDivision.split(
        Strata.none(name()), name(), samples, folds, fold, validationSize, seed);
  }
}
