package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * Participants at random in folds, one of which is held out as the test part: the result says how
 * well the model will do on new people.
 *
 * <p>The folds are about equally large: the largest and the smallest differ by no more scanpaths
 * than one participant has.
 */
@Doc("Participants at random in folds of about equal size, one of which is the test part.")
public record GroupKFoldSplit(
    @Doc("How many folds, at least 2.") int folds,
    @Doc("The fold that is the test part, counted from 0.") int fold,
    @Doc("Share of the other folds for validation, in [0, 1).") double validationSize)
    implements SplitSpec {
  public GroupKFoldSplit() {
    this(5, 0, 0.2);
  }

  public GroupKFoldSplit {
    FoldDivision.check(folds, fold, validationSize);
  }

  @Override
  public String name() {
    return "group_k_fold";
  }

  @Override
  public int foldCount(List<Sample> samples) {
    return folds;
  }

  @Override
  public SplitSpec holdOut(int other) {
    return new GroupKFoldSplit(folds, other, validationSize);
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    return FoldDivision.split(
        new ByParticipant(name(), false), name(), samples, folds, fold, validationSize, seed);
  }
}
