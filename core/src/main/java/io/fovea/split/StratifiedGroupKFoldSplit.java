package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * Participants at random in folds, one of which is held out as the test part: the result says how
 * well the model will do on new people.
 *
 * <p>The folds are about equally large and have about the same number of scanpaths of each class,
 * as nearly as whole participants allow: each participant is dealt to the fold that lacks most of
 * what he brings, and moved while that makes the folds more equal.
 */
@Doc(
    "Participants at random in folds with about equal shares of the classes; one is the test part.")
public record StratifiedGroupKFoldSplit(
    @Doc("How many folds, at least 2.") int folds,
    @Doc("The fold that is the test part, counted from 0.") int fold,
    @Doc("Share of the other folds for validation, in [0, 1).") double validationSize)
    implements SplitSpec {
  public StratifiedGroupKFoldSplit() {
    this(5, 0, 0.2);
  }

  public StratifiedGroupKFoldSplit {
    FoldDivision.check(folds, fold, validationSize);
  }

  @Override
  public String name() {
    return "stratified_group_k_fold";
  }

  @Override
  public int foldCount(List<Sample> samples) {
    return folds;
  }

  @Override
  public SplitSpec holdOut(int other) {
    return new StratifiedGroupKFoldSplit(folds, other, validationSize);
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    Classes.check(name(), samples, "group_k_fold");
    return FoldDivision.split(
        new ByParticipant(name(), true), name(), samples, folds, fold, validationSize, seed);
  }
}
