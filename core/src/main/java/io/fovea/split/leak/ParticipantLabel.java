package io.fovea.split.leak;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A label that belongs to the person while participants stand on two sides.
 *
 * <p>A label, or a number of the target, belongs to the person if it is the same in all scanpaths
 * of each participant, over all parts together. Participants with one scanpath say nothing of that.
 * Nor do few scanpaths: were labels dealt at random, with the shares that they have, each
 * participant's m scanpaths would have one label with probability p = sum over labels of share^m;
 * unless the product of all p is at most 0.05, constancy is taken for a coincidence.
 */
final class ParticipantLabel {
  private static final double COINCIDENCE = Math.log(0.05);

  private ParticipantLabel() {}

  static Optional<String> find(Sides sides, List<LabelColumn> labels) {
    return labels.stream().map(label -> find(sides, label)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> find(Sides sides, LabelColumn label) {
    BitSet both = sides.sharedParticipants();
    Codes participants = sides.participants().at(label.labelled());
    Codes labels = Codes.of(label.values());
    if (both.isEmpty() || !belongsToPerson(participants, labels)) {
      return Optional.empty();
    }
    int[] counts = participants.counts();
    if (Chance.logOfPureGroups(counts, labels.counts()) > COINCIDENCE) {
      return Optional.empty();
    }
    return Optional.of(
        "%s belongs to the person (it is constant within each of %d participants with several scanpaths), and %d participants stand on two sides, %s"
            .formatted(
                label.words(),
                IntStream.of(counts).filter(count -> count > 1).count(),
                both.cardinality(),
                sides.someParticipants(both)));
  }

  /** Whether no participant has two labels. */
  static boolean belongsToPerson(Codes participants, Codes labels) {
    return IntStream.of(participants.determines(labels)).noneMatch(label -> label < 0);
  }
}
