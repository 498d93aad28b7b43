package io.fovea.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** One value per target, and their mean. */
final class EachTarget {
  private EachTarget() {}

  static Map<String, Double> values(
      String name, ValueOutcomes outcomes, IntToDoubleFunction ofTarget) {
    int width = outcomes.names().size();
    double[] each = IntStream.range(0, width).mapToDouble(ofTarget).toArray();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(name, IntStream.range(0, width).mapToDouble(k -> each[k]).average().orElseThrow());
    for (int k = 0; width > 1 && k < width; k++) {
      values.put(name + "_" + outcomes.names().get(k), each[k]);
    }
    return values;
  }

  static ErrorSums sums(ValueOutcomes outcomes, int k) {
    ErrorSums sums = new ErrorSums();
    for (int i = 0; i < outcomes.size(); i++) {
      sums.add(outcomes.target(i, k), outcomes.prediction(i, k));
    }
    return sums;
  }

  static double[] column(double[] rows, int width, int k) {
    return IntStream.range(0, rows.length / width).mapToDouble(i -> rows[i * width + k]).toArray();
  }
}
