package io.fovea.split.leak;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether one feature, constant within each scanpath, determines one label.
 *
 * <p>How likely that is by chance depends on what varies independently. Where the label belongs to
 * the person, those are participants, else scanpaths; of a participant who stands on one side all
 * scanpaths with one value count once, as a session's or a stimulus's number repeats in them.
 */
final class FeatureVerdict {
  /** For a feature with as many values as labels, of which there are few in a table. */
  private static final double UNLIKELY = Math.log(0.05);

  /** For any other, of which a table may have many: almost identifiers, say. */
  private static final double ALMOST_IMPOSSIBLE = Math.log(1e-6);

  /** Fewer points may well lie on a line. */
  private static final int FEWEST_POINTS = 6;

  private static final double TOLERANCE = 1e-9;

  private final Sides sides;
  private final LabelColumn column;
  private final int[] places;
  private final double[] numbers;
  private final Codes values;
  private final Codes labels;
  private final Codes participants;
  private final BitSet known = new BitSet();
  private final boolean personal;

  /**
   * @param labelled the label; scanpaths in which the feature is missing are passed over
   * @param feature its value in each scanpath; NaN where it is missing
   * @param shared participants who stand on two sides, as {@link Sides#participants} numbers them
   */
  FeatureVerdict(Sides sides, LabelColumn labelled, double[] feature, BitSet shared) {
    this.sides = sides;
    column = labelled.where(i -> !Double.isNaN(feature[i]));
    places = column.labelled();
    numbers = IntStream.of(places).mapToDouble(i -> feature[i] + 0.0).toArray();
    values = Codes.of(numbers);
    labels = Codes.of(column.values());
    participants = sides.participants().at(places);
    for (int at = 0; at < places.length; at++) {
      known.set(participants.code(at), shared.get(sides.participants().code(places[at])));
    }
    // Of the label everywhere: the few that have the feature may agree by chance.
    personal =
        ParticipantLabel.belongsToPerson(
            sides.participants().at(labelled.labelled()), Codes.of(labelled.values()));
  }

  /** What makes the feature a leak; empty if nothing does. */
  Optional<String> why() {
    int[] labelOf = values.determines(labels);
    if (labels.size() < 2 || IntStream.of(labelOf).anyMatch(label -> label < 0)) {
      return Optional.empty();
    }
    if (values.size() == labels.size() && isLabel()) {
      return Optional.of("is %s under other names".formatted(column.words()));
    }
    if (values.size() > labels.size() && answersOnOtherSide()) {
      return Optional.of(
          "determines %s: each of its %d values goes with one only"
              .formatted(column.words(), values.size()));
    }
    if (values.size() > labels.size() && column.isClasses() && isInRuns(labelOf)) {
      return Optional.of(
          "determines %s: thresholds on it tell the classes apart without a mistake"
              .formatted(column.words()));
    }
    return !column.isClasses() && isOnLine()
        ? Optional.of("is %s in other units".formatted(column.words()))
        : Optional.empty();
  }

  private boolean isLabel() {
    int[] groups = personal ? participantsOfEach(values, new BitSet()) : values.counts();
    return Chance.logOfPureGroups(groups, labelCounts()) <= UNLIKELY;
  }

  private boolean answersOnOtherSide() {
    BitSet both = sides.onTwoSides(values, places);
    int[] strangers = participantsOfEach(values, known);
    int[] independent = new int[values.size()];
    both.stream().forEach(value -> independent[value] = strangers[value]);
    for (int at = 0; at < places.length; at++) {
      if (both.get(values.code(at)) && known.get(participants.code(at))) {
        independent[values.code(at)]++;
      }
    }
    return Chance.logOfPureGroups(independent, labelCounts()) <= ALMOST_IMPOSSIBLE;
  }

  private int[] labelCounts() {
    return personal ? participantsOfEach(labels, new BitSet()) : labels.counts();
  }

  /** How many participants each value or label occurs with, some of them not counted. */
  private int[] participantsOfEach(Codes codes, BitSet but) {
    int[] counts = new int[codes.size()];
    IntStream.range(0, places.length)
        .filter(at -> !but.get(participants.code(at)))
        .mapToLong(at -> (long) codes.code(at) * participants.size() + participants.code(at))
        .distinct()
        .forEach(pair -> counts[(int) (pair / participants.size())]++);
    return counts;
  }

  private boolean isInRuns(int[] labelOf) {
    int[] order =
        IntStream.range(0, places.length)
            .boxed()
            .sorted((a, b) -> Double.compare(numbers[a], numbers[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    int changes = 0;
    for (int at = 1; at < order.length; at++) {
      changes += labels.code(order[at]) != labels.code(order[at - 1]) ? 1 : 0;
    }
    int[] valuesOfEach = new int[labels.size()];
    IntStream.of(labelOf).forEach(label -> valuesOfEach[label]++);
    double chance = Chance.logOfOneRun(valuesOfEach);
    return changes == labels.size() - 1
        && Math.max(chance, personal ? Chance.logOfOneRun(labelCounts()) : chance)
            <= ALMOST_IMPOSSIBLE;
  }

  /** Whether the numbers to be learned are a straight line over the feature. */
  private boolean isOnLine() {
    double[] targets = column.values();
    double low = Arrays.stream(numbers).min().orElse(0);
    double high = Arrays.stream(numbers).max().orElse(0);
    if (values.size() < FEWEST_POINTS || !Double.isFinite(high - low)) {
      return false;
    }
    double atLow = targets[placeOf(low)];
    double atHigh = targets[placeOf(high)];
    double slope = (atHigh - atLow) / (high - low);
    return IntStream.range(0, targets.length)
        .allMatch(
            i ->
                Math.abs(atLow + slope * (numbers[i] - low) - targets[i])
                    <= TOLERANCE * Math.abs(atHigh - atLow));
  }

  private int placeOf(double number) {
    return IntStream.range(0, numbers.length)
        .filter(at -> numbers[at] == number)
        .findFirst()
        .orElseThrow();
  }
}
