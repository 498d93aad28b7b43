package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import java.util.BitSet;
import java.util.List;

/**
 * Participants at random: all scanpaths of a participant stand in one part, so that validation and
 * test are done by people the model has never seen.
 *
 * <p>Participants are shuffled; the test part, then the validation part, takes each next one who
 * brings its number of scanpaths nearer to the share asked for; at least one person. The test part
 * depends on seed and test size; it stays when the size of the validation part changes.
 */
@Doc("Participants at random; each participant's scanpaths stand in one part.")
public record FirstCategoryUniqueSplit(
    @Doc("Share of the scanpaths for validation, in [0, 1).") double validationSize,
    @Doc("Share of the scanpaths for the test, in [0, 1).") double testSize)
    implements SplitSpec {
  public FirstCategoryUniqueSplit() {
    this(0.25);
  }

  public FirstCategoryUniqueSplit(double validationSize) {
    this(validationSize, 0);
  }

  public FirstCategoryUniqueSplit {
    new PartSizes(validationSize, testSize);
  }

  @Override
  public String name() {
    return "first_category_unique";
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    PartSizes sizes = new PartSizes(validationSize, testSize);
    List<Sample> sorted = SplitRules.sorted(samples);
    Categories participants = Categories.participants(sorted);
    if (participants.size() < sizes.parts()) {
      throw new FoveaException(
          "split first_category_unique: %d participants cannot fill %d parts (train%s%s); use split"
                  .formatted(
                      participants.size(),
                      sizes.parts(),
                      validationSize > 0 ? ", validation" : "",
                      testSize > 0 ? ", test" : "")
              + " simple, which divides a participant's scanpaths, or record more participants");
    }
    Amounts amounts = Amounts.of(participants);
    List<Integer> remaining = ByParticipant.shuffled(participants, seed);
    // The training part and, while the test part is being filled, a validation part need someone.
    int reserve = validationSize > 0 ? 2 : 1;
    BitSet test = take(remaining, participants, amounts, testSize, reserve);
    BitSet validation = take(remaining, participants, amounts, validationSize, 1);
    BitSet others = (BitSet) test.clone();
    others.or(validation);
    return new Split(
        SplitRules.pick(sorted, others, false),
        SplitRules.pick(sorted, validation, true),
        SplitRules.pick(sorted, test, true));
  }

  private static BitSet take(
      List<Integer> remaining,
      Categories participants,
      Amounts amounts,
      double share,
      int reserve) {
    return share == 0
        ? new BitSet()
        : ByParticipant.places(participants, Groups.take(remaining, amounts, share, reserve));
  }
}
