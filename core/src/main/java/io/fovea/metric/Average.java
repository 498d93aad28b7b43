package io.fovea.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** How a value per class becomes one. */
public enum Average {
  /** The plain mean over the classes that occur as truth or as prediction, as in scikit-learn. */
  MACRO,
  /** Of all classes' counts together; of samples with one class each that is the accuracy. */
  MICRO,
  /** The mean over classes, each weighted by its number of samples. */
  WEIGHTED;

  private double of(ConfusionMatrix matrix, IntToDoubleFunction value) {
    return switch (this) {
      case MACRO -> matrix.present().mapToDouble(value).average().orElse(0);
      case MICRO -> matrix.accuracy();
      case WEIGHTED ->
          matrix.present().mapToDouble(c -> matrix.truths(c) * value.applyAsDouble(c)).sum()
              / matrix.total();
    };
  }

  static Map<String, Double> values(
      String name,
      List<Average> averages,
      boolean perClass,
      ConfusionMatrix matrix,
      IntToDoubleFunction value) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Average average : averages) {
      values.put(average.name().toLowerCase(Locale.ROOT) + "_" + name, average.of(matrix, value));
    }
    for (int c = 0; perClass && c < matrix.classes(); c++) {
      values.put(name + "_class_" + c, value.applyAsDouble(c));
    }
    return values;
  }
}
