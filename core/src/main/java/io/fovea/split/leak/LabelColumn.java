package io.fovea.split.leak;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Target;
import io.fovea.scanpath.ValuesTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What is to be learned, as a column of numbers: the class's index, or one of the target's numbers.
 */
final class LabelColumn {
  private final String words;
  private final boolean classes;
  private final int[] labelled;
  private final double[] values;

  private LabelColumn(String words, boolean classes, int[] labelled, double[] values) {
    this.words = words;
    this.classes = classes;
    this.labelled = labelled;
    this.values = values;
  }

  /** The label, or one column for each number of the targets; none where nothing is known. */
  static List<LabelColumn> of(List<Sample> samples) {
    List<LabelColumn> columns = new ArrayList<>();
    int[] classes = places(samples, 0, true);
    if (classes.length > 0) {
      columns.add(column("the label", true, samples, classes, 0));
    }
    int numbers = numbers(samples);
    for (int number = 0; number < numbers; number++) {
      String words = numbers == 1 ? "the target" : "number " + (number + 1) + " of the target";
      columns.add(column(words, false, samples, places(samples, number, false), number));
    }
    return columns;
  }

  private static int numbers(List<Sample> samples) {
    return samples.stream()
        .map(Sample::target)
        .mapToInt(target -> target instanceof ValuesTarget some ? some.values().size() : 0)
        .max()
        .orElse(0);
  }

  private static LabelColumn column(
      String words, boolean classes, List<Sample> samples, int[] places, int number) {
    double[] values =
        IntStream.of(places).mapToDouble(i -> value(samples.get(i).target(), number)).toArray();
    return new LabelColumn(words, classes, places, values);
  }

  private static int[] places(List<Sample> samples, int number, boolean classes) {
    return IntStream.range(0, samples.size())
        .filter(i -> (samples.get(i).target() instanceof ClassTarget) == classes)
        .filter(i -> !Double.isNaN(value(samples.get(i).target(), number)))
        .toArray();
  }

  private static double value(Target target, int number) {
    if (target instanceof ClassTarget label) {
      return label.index();
    }
    return target instanceof ValuesTarget numbers && number < numbers.values().size()
        ? numbers.values().get(number)
        : Double.NaN;
  }

  /** The same label of some samples only. */
  LabelColumn where(IntPredicate place) {
    int[] kept =
        IntStream.range(0, labelled.length).filter(at -> place.test(labelled[at])).toArray();
    return new LabelColumn(
        words,
        classes,
        IntStream.of(kept).map(at -> labelled[at]).toArray(),
        IntStream.of(kept).mapToDouble(at -> values[at]).toArray());
  }

  /** What it is called in a message. */
  String words() {
    return words;
  }

  /** Whether the numbers stand for classes. */
  boolean isClasses() {
    return classes;
  }

  /** The places of the samples that have a label. */
  int[] labelled() {
    return labelled;
  }

  /** Their labels. */
  double[] values() {
    return values;
  }
}
