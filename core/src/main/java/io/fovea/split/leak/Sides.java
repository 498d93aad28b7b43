package io.fovea.split.leak;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.split.Split;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The samples of all parts in one row, and on which side each stands. */
final class Sides {
  /** How many examples a message has. */
  static final int SHOWN = 3;

  private final List<Sample> samples = new ArrayList<>();
  private final List<String> names;
  private final int[] sideOf;
  private final Codes participants;

  Sides(Split split) {
    names = List.copyOf(split.parts().keySet());
    split.parts().values().forEach(samples::addAll);
    sideOf = new int[samples.size()];
    int at = 0;
    for (int side = 0; side < names.size(); side++) {
      for (int left = split.parts().get(names.get(side)).size(); left > 0; left--) {
        sideOf[at++] = side;
      }
    }
    participants = Codes.of(samples.size(), i -> samples.get(i).scanpath().participant());
  }

  List<Sample> samples() {
    return samples;
  }

  int size() {
    return sideOf.length;
  }

  ScanpathKey key(int i) {
    return samples.get(i).scanpath().key();
  }

  /** 0, 1 or 2. */
  int side(int i) {
    return sideOf[i];
  }

  /** For example {@code validation}. */
  String sideName(int i) {
    return names.get(sideOf[i]);
  }

  /** Who looked, numbered. */
  Codes participants() {
    return participants;
  }

  /** Participants who stand on two sides. */
  BitSet sharedParticipants() {
    return sharedParticipants(IntStream.range(0, sideOf.length).toArray());
  }

  /** Participants who stand on two sides with samples at some places only. */
  BitSet sharedParticipants(int... places) {
    Codes there = participants.at(places);
    BitSet both = onTwoSides(there, places);
    BitSet shared = new BitSet();
    IntStream.range(0, places.length)
        .filter(at -> both.get(there.code(at)))
        .forEach(at -> shared.set(participants.code(places[at])));
    return shared;
  }

  /**
   * Which of some values stand on two sides.
   *
   * @param places of the samples that have the values
   */
  BitSet onTwoSides(Codes values, int... places) {
    int[] firstSide = new int[values.size()];
    BitSet seen = new BitSet();
    BitSet both = new BitSet();
    for (int at = 0; at < places.length; at++) {
      int value = values.code(at);
      int side = sideOf[places[at]];
      if (!seen.get(value)) {
        seen.set(value);
        firstSide[value] = side;
      } else if (firstSide[value] != side) {
        both.set(value);
      }
    }
    return both;
  }

  /** A few participants' names, sorted. */
  String someParticipants(BitSet which) {
    return examples(
        IntStream.range(0, size())
            .filter(i -> which.get(participants.code(i)))
            .<Comparable<?>>mapToObj(i -> samples.get(i).scanpath().participant())
            .distinct()
            .sorted(ScanpathKey.BY_VALUE)
            .limit(SHOWN)
            .map(ScanpathKey::text)
            .toList());
  }

  /** For example: for example P1, P2, P3. */
  static String examples(List<String> texts) {
    return "for example " + String.join(", ", texts.subList(0, Math.min(SHOWN, texts.size())));
  }
}
