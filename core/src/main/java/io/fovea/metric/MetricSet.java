package io.fovea.metric;

import io.fovea.spec.FoveaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Several metrics, and whether they are also taken per {@link Participants participant}; those
 * values have {@code participant_} before their name.
 */
public record MetricSet(List<MetricSpec> metrics, boolean perParticipant) {
  private static final String PARTICIPANT = "participant_";

  public MetricSet {
    metrics = List.copyOf(metrics);
  }

  /** All values by name; none where there is no sample. */
  public Map<String, Double> measure(ClassOutcomes known) {
    Map<String, Double> values = new LinkedHashMap<>();
    if (known.size() > 0) {
      put(values, "", metric -> metric.measure(known));
      if (perParticipant) {
        Participants.of(known).ifPresent(all -> put(values, PARTICIPANT, m -> m.measure(all)));
      }
    }
    return values;
  }

  /** All values by name; none where there is no sample. */
  public Map<String, Double> measure(ValueOutcomes known) {
    Map<String, Double> values = new LinkedHashMap<>();
    if (known.size() > 0) {
      put(values, "", metric -> metric.measure(known));
      if (perParticipant) {
        Participants.of(known).ifPresent(all -> put(values, PARTICIPANT, m -> m.measure(all)));
      }
    }
    return values;
  }

  private void put(
      Map<String, Double> values,
      String prefix,
      Function<MetricSpec, Map<String, Double>> measured) {
    for (MetricSpec metric : metrics) {
      measured.apply(metric).forEach((name, value) -> putNew(values, prefix + name, value, metric));
    }
  }

  private static void putNew(
      Map<String, Double> values, String name, double value, MetricSpec metric) {
    if (values.putIfAbsent(name, value) != null) {
      throw new FoveaException(
          "task.metrics: a second value named '%s' comes from '%s'; list one of the two"
              .formatted(name, metric.name()));
    }
  }
}
