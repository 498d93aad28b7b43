package io.fovea.split.leak;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A label that belongs to the person while participants stand on two sides.
 *
 * <p>A label, or a number of the target, belongs to the person if it is the same in all scanpaths
 * of each participant, over all parts together, and not the same everywhere. Participants with one
 * scanpath say nothing of that.
 *
 * <p>One or two participants with several scanpaths say little: were labels dealt at random, with
 * the shares that they have, each participant's m scanpaths would have one label with probability p
 * = sum over labels of share^m; where the product of all p is above 0.05, constancy is taken for a
 * coincidence, and told. Of three or more it is not, however large that product: where one of
 * thirty people is a patient nearly everything is constant by chance, and yet the person tells.
 */
final class ParticipantLabel {
  private static final double COINCIDENCE = Math.log(0.05);

  /** Of fewer, with several scanpaths each, constancy may be a coincidence. */
  private static final int FEW = 3;

  private final LabelColumn label;
  private final long several;
  private final double logChance;
  private final int shared;
  private final String examples;

  private ParticipantLabel(
      Sides sides, LabelColumn label, Codes participants, Codes labels, BitSet both) {
    this.label = label;
    int[] counts = participants.counts();
    several = IntStream.of(counts).filter(count -> count > 1).count();
    logChance = Chance.logOfPureGroups(counts, labels.counts());
    shared = both.cardinality();
    examples = sides.someParticipants(both);
  }

  /** The first label that belongs to the person, in words; empty if none does. */
  static Optional<String> find(Sides sides, List<LabelColumn> labels) {
    return constant(sides, labels).stream()
        .filter(found -> !found.mayBeCoincidence())
        .map(ParticipantLabel::refusal)
        .findFirst();
  }

  /** Labels that are constant within few participants, which is taken for a coincidence. */
  static List<String> notes(Sides sides, List<LabelColumn> labels) {
    return constant(sides, labels).stream()
        .filter(ParticipantLabel::mayBeCoincidence)
        .map(ParticipantLabel::note)
        .toList();
  }

  private static List<ParticipantLabel> constant(Sides sides, List<LabelColumn> labels) {
    return labels.stream().map(label -> constant(sides, label)).flatMap(Optional::stream).toList();
  }

  private static Optional<ParticipantLabel> constant(Sides sides, LabelColumn label) {
    Codes participants = sides.participants().at(label.labelled());
    Codes labels = Codes.of(label.values());
    BitSet both = sides.sharedParticipants(label.labelled());
    return both.isEmpty() || labels.size() < 2 || !belongsToPerson(participants, labels)
        ? Optional.empty()
        : Optional.of(new ParticipantLabel(sides, label, participants, labels, both));
  }

  /** Whether no participant has two labels. */
  static boolean belongsToPerson(Codes participants, Codes labels) {
    return IntStream.of(participants.determines(labels)).noneMatch(code -> code < 0);
  }

  private boolean mayBeCoincidence() {
    return several < FEW && logChance > COINCIDENCE;
  }

  private String refusal() {
    return "%s belongs to the person (it is constant within each of %d participants with several"
            .formatted(label.words(), several)
        + " scanpaths), and %d participants stand on two sides, %s".formatted(shared, examples);
  }

  private String note() {
    return String.format(
        Locale.ROOT,
        "%s: %s is constant within each participant who has several scanpaths, and %d stand on two"
            + " sides, %s; as there are only %d, this is taken for a coincidence, which it would be"
            + " with probability %.2f",
        LeakKind.PARTICIPANT_LABEL.word(),
        label.words(),
        shared,
        examples,
        several,
        Math.exp(logChance));
  }
}
