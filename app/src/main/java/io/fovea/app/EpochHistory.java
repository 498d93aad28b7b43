package io.fovea.app;

import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers each epoch's values. */
final class EpochHistory implements Callback {
  private static final String VALID_LOSS = "valid_loss";

  /** One epoch's values by name; {@code epoch} is 0-based. */
  record Row(int epoch, Map<String, Double> values) {}

  private final List<Row> rows = new ArrayList<>();
  private Map<String, Double> current = new LinkedHashMap<>();

  @Override
  public void onMetrics(Run run, Map<String, Double> metrics, int epoch, long step) {
    current.putAll(metrics);
  }

  @Override
  public void onTrainEpochEnd(Run run) {
    rows.add(new Row(run.epoch(), current));
    current = new LinkedHashMap<>();
  }

  Optional<Row> last() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
  }

  /** The first epoch with the lowest validation loss; empty without a finite one. */
  Optional<Row> best() {
    return rows.stream()
        .filter(row -> Double.isFinite(row.values().getOrDefault(VALID_LOSS, Double.NaN)))
        .min(Comparator.comparingDouble(row -> row.values().get(VALID_LOSS)));
  }
}
