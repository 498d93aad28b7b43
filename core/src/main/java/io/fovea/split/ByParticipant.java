package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whole participants at random, so that the folds are about equally large and, where classes count,
 * have about the same share of each class.
 *
 * @param split the split's name, for messages
 * @param byClass whether classes count
 */
record ByParticipant(String split, boolean byClass) implements Dealing {
  @Override
  public BitSet draw(List<Sample> from, int wanted, long seed) {
    Categories participants = Categories.participants(from);
    if (participants.size() < 2) {
      throw new FoveaException(
          "split %s: beside the test part there is 1 participant, who cannot fill 2 parts (train,"
                  .formatted(split)
              + " validation); set validation_size 0, or record more participants");
    }
    double share = (double) wanted / from.size();
    List<Integer> all = shuffled(participants, seed);
    return places(participants, Groups.takeAndMend(all, amounts(participants, from), share));
  }

  /** All participants in random order; a list that may be changed. */
  static List<Integer> shuffled(Categories participants, long seed) {
    int[] order = SeededShuffle.order(participants.size(), seed);
    return Arrays.stream(order).boxed().collect(Collectors.toCollection(ArrayList::new));
  }

  /** The places of the samples of some participants. */
  static BitSet places(Categories participants, List<Integer> chosen) {
    BitSet who = new BitSet();
    chosen.forEach(who::set);
    BitSet places = new BitSet();
    IntStream.range(0, participants.samples())
        .filter(i -> who.get(participants.code(i)))
        .forEach(places::set);
    return places;
  }

  @Override
  public int[] deal(List<Sample> samples, int folds, long seed) {
    Categories participants = Categories.participants(samples);
    if (participants.size() < folds) {
      throw new FoveaException(
          "split %s: %d participants cannot fill %d folds; choose fewer folds, use split k_fold,"
                  .formatted(split, participants.size(), folds)
              + " which divides a participant's scanpaths, or record more participants");
    }
    int[] foldOf = Groups.deal(amounts(participants, samples), folds, seed);
    return IntStream.range(0, samples.size()).map(i -> foldOf[participants.code(i)]).toArray();
  }

  private Amounts amounts(Categories participants, List<Sample> samples) {
    return byClass
        ? Amounts.of(participants, Categories.of(samples, Classes::of))
        : Amounts.of(participants);
  }
}
