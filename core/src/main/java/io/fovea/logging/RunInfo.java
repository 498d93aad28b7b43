package io.fovea.logging;

import io.fovea.data.Baseline;
import io.fovea.spec.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What is known when a run begins.
 *
 * @param name the run's name
 * @param simulated whether the data are simulated; shown wherever results are shown
 * @param hyperparameters flat or nested settings of task, backbone, optimizer; in this order
 * @param classes the classes in order; empty for other tasks
 * @param notes lines for a person: counts of each part, warnings
 * @param maxEpochs how many epochs are planned, where that is known
 * @param baselines what trivial answers reach on the validation part
 */
public record RunInfo(
    String name,
    boolean simulated,
    Map<String, Object> hyperparameters,
    List<String> classes,
    List<String> notes,
    OptionalInt maxEpochs,
    List<Baseline> baselines) {
  public RunInfo {
    Check.notBlank("name", name);
    maxEpochs.ifPresent(epochs -> Check.positive("maxEpochs", epochs));
    // Not Map.copyOf: the order is kept and a setting may be null.
    hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
    classes = List.copyOf(classes);
    notes = List.copyOf(notes);
    baselines = List.copyOf(baselines);
  }

  /** A run whose length is open and without baselines. */
  public RunInfo(
      String name,
      boolean simulated,
      Map<String, Object> hyperparameters,
      List<String> classes,
      List<String> notes) {
    this(name, simulated, hyperparameters, classes, notes, OptionalInt.empty(), List.of());
  }
}
