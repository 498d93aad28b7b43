package io.fovea.crossvalidation;

import io.fovea.spec.FoveaException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What all runs of a cross-validation say together. */
public final class CvResult {
  private final CvPlan plan;
  private final SortedMap<RunPlace, FinishedRun> runs;
  private final SortedMap<Cell, Choice> chosen;
  private final FoldValues values;

  /**
   * @param runs one for each of the plan's places
   * @param chosen what a sweep chose for each fold; empty if there was none
   * @throws FoveaException if a run is missing, or the runs did not see the same data and splits
   */
  public CvResult(CvPlan plan, Map<RunPlace, FinishedRun> runs, Map<Cell, Choice> chosen) {
    this.plan = plan;
    this.runs = Collections.unmodifiableSortedMap(new TreeMap<>(runs));
    this.chosen = Collections.unmodifiableSortedMap(new TreeMap<>(chosen));
    this.values = new FoldValues(runs);
    for (RunPlace place : plan.places()) {
      if (!runs.containsKey(place)) {
        throw new FoveaException("there is no run of " + place);
      }
    }
    SameData.check(this.runs);
  }

  public CvPlan plan() {
    return plan;
  }

  /** The runs in the order of repeats, folds and seeds. */
  public SortedMap<RunPlace, FinishedRun> runs() {
    return runs;
  }

  /** What a sweep chose for each fold; empty if there was none. */
  public SortedMap<Cell, Choice> chosen() {
    return chosen;
  }

  public boolean simulated() {
    return runs.values().stream().anyMatch(FinishedRun::simulated);
  }

  /** The test part's metrics by name, as the runs name them. */
  public List<String> metrics() {
    return List.copyOf(values.names(FinishedRun::testMetrics));
  }

  /** The mean over seeds in each fold of each repeat; without folds that have no finite value. */
  public SortedMap<Cell, Double> byCell(String metric) {
    return values.of(metric, FinishedRun::testMetrics);
  }

  /** The mean over folds and how sure it is; empty if no fold has a value. */
  public Optional<Estimate> estimate(String metric) {
    return estimate(byCell(metric));
  }

  private Optional<Estimate> estimate(SortedMap<Cell, Double> cells) {
    return cells.isEmpty() ? Optional.empty() : Optional.of(Estimate.of(cells.values(), ratio()));
  }

  /** What trivial answers reach of this metric, by their name, for example {@code majority}. */
  public Map<String, Estimate> baselines(String metric) {
    Map<String, Estimate> found = new LinkedHashMap<>();
    for (String name : values.names(FinishedRun::baselines)) {
      if (name.endsWith("_baseline_" + metric)) {
        String who = name.substring(0, name.length() - "_baseline_".length() - metric.length());
        estimate(values.of(name, FinishedRun::baselines)).ifPresent(it -> found.put(who, it));
      }
    }
    return found;
  }

  /** The test parts' size over the training parts', by which errors are corrected. */
  public double ratio() {
    return values.ratio();
  }

  /** The split's hash in each fold, for those that it is known of. */
  public SortedMap<Cell, String> splits() {
    SortedMap<Cell, String> splits = new TreeMap<>();
    runs.forEach((place, run) -> splits.put(place.cell(), run.splitSha256()));
    return splits;
  }

  /** All seeds of a fold agree on its split; so do all runs on the data. */
  static final class SameData {
    private SameData() {}

    static void check(SortedMap<RunPlace, FinishedRun> runs) {
      var data = new TreeSet<String>();
      runs.values().forEach(run -> data.add(run.dataSha256()));
      if (data.size() > 1) {
        throw new FoveaException(
            "the runs did not see the same data (data_sha256 in their run.json differs: %s); did"
                    .formatted(data)
                + " the table change meanwhile?");
      }
      SortedMap<Cell, FinishedRun> first = new TreeMap<>();
      runs.forEach(
          (place, run) -> {
            FinishedRun other = first.putIfAbsent(place.cell(), run);
            if (other != null && !other.splitSha256().equals(run.splitSha256())) {
              throw new FoveaException(
                  "%s and %s should have one split, but their run.json name two (split_sha256)"
                      .formatted(other.folder(), run.folder()));
            }
          });
    }
  }
}
