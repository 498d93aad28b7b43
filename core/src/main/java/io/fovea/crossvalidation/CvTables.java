package io.fovea.crossvalidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** The results of a cross-validation as tables. */
final class CvTables {
  private static final String NONE = "-";

  private CvTables() {}

  /** Mean, errors and interval of each metric, with what trivial answers reach. */
  static Grid summary(CvResult result) {
    Grid grid = new Grid("metric", "mean", "SE", "corrected SE", "95 % interval", "n", "baseline");
    for (String metric : result.metrics()) {
      result
          .estimate(metric)
          .ifPresentOrElse(
              it ->
                  grid.row(
                      metric,
                      number(it.mean()),
                      number(it.naiveError()),
                      number(it.correctedError()),
                      interval(it),
                      count(it, result),
                      baseline(result, metric)),
              () -> grid.row(metric, NONE, NONE, NONE, NONE, "0", NONE));
    }
    return grid;
  }

  private static String baseline(CvResult result, String metric) {
    List<String> words = new ArrayList<>();
    result.baselines(metric).forEach((who, it) -> words.add(number(it.mean()) + " (" + who + ")"));
    return words.isEmpty() ? NONE : String.join(", ", words);
  }

  /** How many folds have a value, where it is not all of them. */
  private static String count(Estimate estimate, CvResult result) {
    int cells = result.plan().cells().size();
    return estimate.count() == cells ? "" + cells : estimate.count() + " of " + cells;
  }

  /** A row for each fold of each repeat, seeds averaged. */
  static Grid folds(CvResult result, int mostMetrics) {
    List<String> metrics = result.metrics().stream().limit(mostMetrics).toList();
    Map<String, SortedMap<Cell, Double>> values = new LinkedHashMap<>();
    metrics.forEach(metric -> values.put(metric, result.byCell(metric)));
    boolean repeats = result.plan().repeats() > 1;
    List<String> head = new ArrayList<>(repeats ? List.of("repeat", "fold") : List.of("fold"));
    head.addAll(metrics);
    Grid grid = new Grid(head);
    for (Cell cell : result.plan().cells()) {
      List<String> row = new ArrayList<>();
      if (repeats) {
        row.add("" + cell.repeat());
      }
      row.add("" + cell.fold());
      metrics.forEach(metric -> row.add(number(values.get(metric).get(cell))));
      grid.row(row);
    }
    return grid;
  }

  /** What a sweep chose for each fold. */
  static Grid chosen(CvResult result) {
    Grid grid = new Grid("fold", "repeat", "chosen", "validation score", "epochs", "of trials");
    result
        .chosen()
        .forEach(
            (cell, choice) ->
                grid.row(
                    "" + cell.fold(),
                    "" + cell.repeat(),
                    String.join("  ", choice.sets()),
                    number(choice.score()),
                    "" + choice.epochs(),
                    "" + choice.trials()));
    return grid;
  }

  /** The first experiment less the second. */
  static Grid comparison(List<PairedComparison> all) {
    Grid grid =
        new Grid(
            "metric",
            "difference",
            "SE",
            "corrected SE",
            "95 % interval",
            "p",
            "greater/equal/less");
    for (PairedComparison one : all) {
      Estimate it = one.estimate();
      grid.row(
          one.metric(),
          signed(it.mean()),
          number(it.naiveError()),
          number(it.correctedError()),
          interval(it),
          Double.isNaN(it.p()) ? NONE : String.format(Locale.ROOT, "%.4f", it.p()),
          one.wins() + "/" + one.ties() + "/" + one.losses());
    }
    return grid;
  }

  /** The differences fold by fold. */
  static Grid differences(List<PairedComparison> all, CvPlan plan) {
    List<String> head = new ArrayList<>(List.of("fold", "repeat"));
    all.forEach(one -> head.add(one.metric()));
    Grid grid = new Grid(head);
    for (Cell cell : plan.cells()) {
      List<String> row = new ArrayList<>(List.of("" + cell.fold(), "" + cell.repeat()));
      all.forEach(
          one -> {
            Double difference = one.differences().get(cell);
            row.add(difference == null ? NONE : signed(difference));
          });
      grid.row(row);
    }
    return grid;
  }

  private static String interval(Estimate it) {
    return Double.isNaN(it.low()) ? NONE : "[" + number(it.low()) + ", " + number(it.high()) + "]";
  }

  static String number(Double value) {
    return value == null || Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }
}
