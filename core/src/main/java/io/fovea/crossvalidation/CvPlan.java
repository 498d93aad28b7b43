package io.fovea.crossvalidation;

import io.fovea.scanpath.Fingerprint;
import io.fovea.spec.Check;
import io.fovea.spec.SettingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which trainings a cross-validation consists of: every fold of every repeat with every seed.
 *
 * <p>Repeat r divides by the split seed {@code splitSeed + r}. A split that has no folds is
 * repeated as it is: each repeat draws a test part of its own (random subsampling).
 *
 * @param name what the experiment is called in reports
 * @param experiment its file, which must stay as it is until the last run has begun
 * @param folder where everything is written
 * @param folds how many folds each division has; 1 where the split has none
 * @param foldSetting whether a setting of the split's tells which of them is held out
 * @param repeats how many divisions
 * @param splitSeed of the first division
 * @param seeds of the trainings; each fold is trained with each
 * @param sets settings over those of the file, {@code path=value}
 * @param settings the resolved settings that decide what comes out, by path
 */
public record CvPlan(
    String name,
    Path experiment,
    Path folder,
    int folds,
    boolean foldSetting,
    int repeats,
    long splitSeed,
    List<Long> seeds,
    List<String> sets,
    Map<String, String> settings) {
  public CvPlan {
    Check.positive("folds", folds);
    Check.positive("repeats", repeats);
    Check.notEmpty("seeds", seeds);
    if (new HashSet<>(seeds).size() < seeds.size()) {
      throw new SettingException("seeds", "must differ, got " + seeds);
    }
    if (folds > 1 && !foldSetting) {
      throw new SettingException(
          "data.split",
          "has %d folds but no setting 'fold', so an experiment file cannot choose one"
              .formatted(folds));
    }
    if ((long) folds * repeats < 2) {
      throw new SettingException(
          "data.split",
          "divides the scanpaths once, and one result has no error: give --repeats 2 or more, or a"
              + " split with folds, for example {name: group_k_fold, folds: 5}");
    }
    seeds = List.copyOf(seeds);
    sets = List.copyOf(sets);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings)); // in their order
  }

  /** The split seed of a repeat. */
  public long splitSeed(int repeat) {
    return splitSeed + repeat;
  }

  /** Every fold of every repeat, in order. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (int fold = 0; fold < folds; fold++) {
        cells.add(new Cell(repeat, fold));
      }
    }
    return cells;
  }

  /** Every training whose test part is measured, in order. */
  public List<RunPlace> places() {
    return cells().stream()
        .flatMap(cell -> seeds.stream().map(seed -> new RunPlace(cell.repeat(), cell.fold(), seed)))
        .toList();
  }

  /**
   * The training of one place whose test part is measured: once, at its end.
   *
   * @param chosen what a sweep chose for its fold, {@code path=value}
   */
  public RunTask task(RunPlace place, List<String> chosen) {
    return task(place.toString(), place, place.below(folder), chosen, true);
  }

  /** A training by which a choice is made: its test part is not measured. */
  RunTask trial(String title, Cell cell, Path where, List<String> tried) {
    RunPlace place = new RunPlace(cell.repeat(), cell.fold(), seeds.get(0));
    return task(title, place, where, tried, false);
  }

  private RunTask task(String title, RunPlace place, Path where, List<String> more, boolean test) {
    List<String> all = new ArrayList<>(sets);
    all.addAll(more);
    all.add("seed=" + place.seed());
    all.add("data.split_seed=" + splitSeed(place.repeat()));
    if (foldSetting) {
      all.add("data.split.fold=" + place.fold());
    }
    return new RunTask(title, experiment, where, all, test, hash(place, more, test));
  }

  private String hash(RunPlace place, List<String> more, boolean test) {
    var hash = new Fingerprint().add(place.toString()).add((double) splitSeed).add("" + test);
    new TreeMap<>(settings).forEach((path, value) -> hash.add(path).add(value));
    more.forEach(hash::add);
    return hash.hex();
  }
}
