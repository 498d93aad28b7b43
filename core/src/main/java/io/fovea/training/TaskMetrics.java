package io.fovea.training;

import io.fovea.metric.MetricSpec;
import io.fovea.spec.Part;
import io.fovea.spec.PartFinder;
import io.fovea.spec.SettingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Whether metrics fit a task, and what their values are called in a run. */
final class TaskMetrics {
  private TaskMetrics() {}

  /**
   * Refuses what does not measure the task's targets.
   *
   * @param what the targets are: classes, numbers
   */
  static void check(List<MetricSpec> metrics, String what, Predicate<MetricSpec> fits) {
    for (MetricSpec metric : metrics) {
      if (!fits.test(metric)) {
        List<String> known =
            new PartFinder(metric.getClass().getClassLoader())
                .search(MetricSpec.class).parts().stream()
                    .map(Part::defaults)
                    .filter(fits)
                    .map(MetricSpec::name)
                    .toList();
        throw new SettingException(
            "metrics",
            "'%s' does not measure %s; those that do: %s".formatted(metric.name(), what, known));
      }
    }
    long different = metrics.stream().distinct().count();
    if (different < metrics.size()) {
      throw new SettingException("metrics", "must not hold one metric twice, got " + metrics);
    }
  }

  /** As a run writes them: a prefix, but for what has ever had another name. */
  static Map<String, Double> named(
      String prefix, Map<String, Double> values, Map<String, String> otherwise) {
    Map<String, Double> named = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> named.put(otherwise.getOrDefault(name, prefix + "_" + name), value));
    return named;
  }
}
