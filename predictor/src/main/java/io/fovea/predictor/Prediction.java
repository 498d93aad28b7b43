package io.fovea.predictor;

import io.fovea.spec.Suggestions;
import java.util.List;

/**
 * What a model says of one scanpath.
 *
 * @param names the classes, or the names of the numbers
 * @param values the classes' probabilities, which sum to 1, or the numbers in the targets' units
 * @param isClassifier which of the two
 */
public record Prediction(List<String> names, List<Double> values, boolean isClassifier) {
  public Prediction {
    names = List.copyOf(names);
    values = List.copyOf(values);
  }

  /**
   * The most probable class; the first of several.
   *
   * @throws IllegalStateException of a regressor's prediction
   */
  public String label() {
    if (!isClassifier) {
      throw new IllegalStateException("a regressor tells numbers " + names + ", no class");
    }
    int best = 0;
    for (int i = 1; i < values.size(); i++) {
      best = values.get(i) > values.get(best) ? i : best;
    }
    return names.get(best);
  }

  /**
   * The probability of a class, or the number of a name.
   *
   * @throws IllegalArgumentException if there is none of the name
   */
  public double value(String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException(
          Suggestions.unknown(isClassifier ? "class" : "target", name, names));
    }
    return values.get(place);
  }
}
