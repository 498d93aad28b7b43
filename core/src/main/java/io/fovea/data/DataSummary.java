package io.fovea.data;

import java.util.List;
import java.util.Map;

/**
 * What a person and a run's record should know of the data.
 *
 * @param simulated whether no human produced them
 * @param lines for a person: the origin, counts of each part, warnings
 * @param facts for the run's record: counts and hashes
 * @param baselines what trivial answers reach on the validation part
 * @param testBaselines what they reach on the test part; told only when that part is measured
 */
public record DataSummary(
    boolean simulated,
    List<String> lines,
    Map<String, Object> facts,
    List<Baseline> baselines,
    List<Baseline> testBaselines) {
  public DataSummary {
    baselines = List.copyOf(baselines);
    testBaselines = List.copyOf(testBaselines);
  }

  /** Data for which no trivial answer is known. */
  public DataSummary(boolean simulated, List<String> lines, Map<String, Object> facts) {
    this(simulated, lines, facts, List.of(), List.of());
  }
}
