package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * Scanpaths at random in folds of equal size, each with the same number of scanpaths of each class
 * (both to within one). A participant's scanpaths stand in several folds: the result says how well
 * the model knows these people. For new people see {@link StratifiedGroupKFoldSplit}.
 */
@Doc("Scanpaths at random in equal folds with equal shares of the classes; one is the test part.")
public record StratifiedKFoldSplit(
    @Doc("How many folds, at least 2.") int folds,
    @Doc("The fold that is the test part, counted from 0.") int fold,
    @Doc("Share of the other folds for validation, in [0, 1).") double validationSize)
    implements SplitSpec {
  public StratifiedKFoldSplit() {
    this(5, 0, 0.2);
  }

  public StratifiedKFoldSplit {
    FoldDivision.check(folds, fold, validationSize);
  }

  @Override
  public String name() {
    return "stratified_k_fold";
  }

  @Override
  public int foldCount(List<Sample> samples) {
    return folds;
  }

  @Override
  public SplitSpec holdOut(int other) {
    return new StratifiedKFoldSplit(folds, other, validationSize);
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    Classes.check(name(), samples, "k_fold");
    return FoldDivision.split(
        Strata.classes(name()), name(), samples, folds, fold, validationSize, seed);
  }
}
