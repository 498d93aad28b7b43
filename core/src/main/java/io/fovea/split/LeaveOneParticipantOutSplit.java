package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import java.util.BitSet;
import java.util.List;

/**
 * One participant is the test part: there are as many folds as participants, in the order of the
 * participants' names or numbers, whatever the seed. Validation is done by other participants, who
 * depend on the seed. The result of one fold is that of one person; what the model will do on new
 * people is told by all folds together.
 */
@Doc("One participant is the test part; there are as many folds as participants.")
public record LeaveOneParticipantOutSplit(
    @Doc("The participant who is the test part, counted from 0 in sorted order.") int fold,
    @Doc("Share of the others' scanpaths for validation, in [0, 1).") double validationSize)
    implements SplitSpec {
  public LeaveOneParticipantOutSplit() {
    this(0, 0.2);
  }

  public LeaveOneParticipantOutSplit {
    Check.notNegative("fold", fold);
    Check.fraction("validationSize", validationSize);
  }

  @Override
  public String name() {
    return "leave_one_participant_out";
  }

  @Override
  public int foldCount(List<Sample> samples) {
    return Categories.participants(samples).size();
  }

  @Override
  public SplitSpec holdOut(int other) {
    return new LeaveOneParticipantOutSplit(other, validationSize);
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    List<Sample> sorted = SplitRules.sorted(samples);
    Categories participants = Categories.participants(sorted);
    if (participants.size() < 2) {
      throw new FoveaException(
          "split %s: %d participants: nobody is left to train on when one is held out"
              .formatted(name(), participants.size()));
    }
    if (fold >= participants.size()) {
      throw new FoveaException(
          "split %s: %d participants are folds 0 to %d, there is no fold %d"
              .formatted(name(), participants.size(), participants.size() - 1, fold));
    }
    BitSet held = ByParticipant.places(participants, List.of(fold));
    return FoldDivision.split(
        new ByParticipant(name(), false), name(), sorted, held, validationSize, seed);
  }
}
