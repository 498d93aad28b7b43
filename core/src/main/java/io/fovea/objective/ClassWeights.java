package io.fovea.objective;

import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import io.fovea.spec.WordOrNumbers;
import java.util.List;

/**
 * How much an example of each class counts in the loss.
 *
 * @param word {@code balanced}, or empty where numbers are given
 * @param numbers one per class in the classes' sorted order; none for equal weights
 */
public record ClassWeights(String word, List<Double> numbers) implements WordOrNumbers {
  private static final String BALANCED = "balanced";

  /** All classes count the same. */
  public ClassWeights() {
    this("", List.of());
  }

  public ClassWeights {
    numbers = List.copyOf(numbers);
    if (!word.isEmpty()) {
      Check.oneOf("classWeights", word, List.of(BALANCED));
    }
    numbers.forEach(weight -> Check.notNegative("classWeights", weight));
    Check.that(
        numbers.isEmpty() || numbers.stream().anyMatch(weight -> weight > 0),
        "classWeights",
        "must not all be 0",
        numbers.toString());
  }

  /** Those given, in the classes' sorted order. */
  public static ClassWeights of(Double... weights) {
    return new ClassWeights("", List.of(weights));
  }

  /**
   * Each class counts the same in sum: n / (k count_c) over the training part, as in scikit-learn.
   */
  public static ClassWeights balanced() {
    return new ClassWeights(BALANCED, List.of());
  }

  /**
   * A weight per class; empty for equal ones.
   *
   * @param classes the classes' names
   * @param counts of each class in the training part; empty if the data cannot say
   * @throws FoveaException if they do not fit
   */
  public List<Double> resolve(List<String> classes, List<Integer> counts) {
    if (!word.isEmpty()) {
      return balanced(classes, counts);
    }
    if (!numbers.isEmpty() && numbers.size() != classes.size()) {
      throw new FoveaException(
          "task.class_weights: needs one weight per class %s, got %d"
              .formatted(classes, numbers.size()));
    }
    return numbers;
  }

  private static List<Double> balanced(List<String> classes, List<Integer> counts) {
    if (counts.size() != classes.size() || counts.contains(0)) {
      throw new FoveaException(
          "task.class_weights: balanced needs the training part's count of each class of %s, and these data say %s"
              .formatted(classes, counts.isEmpty() ? "none" : counts));
    }
    double all = counts.stream().mapToInt(Integer::intValue).sum();
    return counts.stream().map(count -> all / ((double) counts.size() * count)).toList();
  }
}
