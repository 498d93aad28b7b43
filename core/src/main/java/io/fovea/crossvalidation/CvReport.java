package io.fovea.crossvalidation;

import io.fovea.logging.AtomicFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells and keeps what came out: lines for a terminal, {@code cv.md}, {@code cv.json} and {@code
 * cv.csv}.
 */
public final class CvReport {
  private static final int TERMINAL_METRICS = 6;

  private final CvResult result;
  private final Optional<CvResult> other;
  private final List<PairedComparison> comparison;

  /**
   * @param other the experiment that the first is compared with
   * @throws io.fovea.spec.FoveaException if the two do not have the same folds
   */
  public CvReport(CvResult result, Optional<CvResult> other) {
    this.result = result;
    this.other = other;
    this.comparison = other.map(it -> PairedComparison.of(result, it)).orElse(List.of());
  }

  /** The paired comparison by metric; empty if there is no other experiment. */
  public List<PairedComparison> comparison() {
    return comparison;
  }

  /** For a terminal. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (result.simulated()) {
      lines.add("results on SIMULATED DATA (no real eye movements)");
    }
    lines.addAll(CvTables.folds(result, TERMINAL_METRICS).plain());
    int more = result.metrics().size() - TERMINAL_METRICS;
    if (more > 0) {
      lines.add("and " + more + " more metrics, see cv.md");
    }
    section(lines, "", CvTables.summary(result));
    if (!result.chosen().isEmpty()) {
      section(lines, "chosen by the sweep, in each fold", CvTables.chosen(result));
    }
    other.ifPresent(it -> section(lines, title(it), CvTables.summary(it)));
    if (other.isPresent()) {
      section(lines, "the first less the second", CvTables.comparison(comparison));
    }
    return lines;
  }

  private static void section(List<String> lines, String title, Grid grid) {
    lines.add("");
    if (!title.isEmpty()) {
      lines.add(title + ":");
    }
    lines.addAll(grid.plain());
  }

  private static String title(CvResult it) {
    return it.plan().name();
  }

  /** Writes the three files into a folder; each is whole or not there. */
  public void write(Path folder) {
    AtomicFiles.writeText(folder.resolve("cv.json"), out -> out.write(new CvJson(this).text()));
    AtomicFiles.writeText(folder.resolve("cv.csv"), out -> CvCsv.write(all(), out));
    AtomicFiles.writeText(
        folder.resolve("cv.md"), out -> out.write(String.join("\n", markdown()) + "\n"));
  }

  /** The experiment, and the one it is compared with. */
  List<CvResult> all() {
    List<CvResult> all = new ArrayList<>(List.of(result));
    other.ifPresent(all::add);
    return all;
  }

  private List<String> markdown() {
    List<String> lines = new ArrayList<>();
    for (CvResult one : all()) {
      lines.addAll(List.of("# " + title(one), ""));
      if (one.simulated()) {
        lines.addAll(List.of("**Results on simulated data: no real eye movements.**", ""));
      }
      lines.addAll(List.of(how(one), ""));
      table(lines, CvTables.summary(one));
      if (!one.chosen().isEmpty()) {
        lines.addAll(List.of("Chosen by the sweep within each fold, on its validation part:", ""));
        table(lines, CvTables.chosen(one));
      }
      lines.addAll(List.of("Each fold, seeds averaged:", ""));
      table(lines, CvTables.folds(one, Integer.MAX_VALUE));
    }
    if (other.isPresent()) {
      lines.addAll(
          List.of(
              "# " + title(result) + " less " + title(other.get()),
              "",
              "On the same folds, fold by fold; p by the corrected resampled t-test (Nadeau and"
                  + " Bengio 2003), two-sided. Each metric is tested by itself: of many, some fall"
                  + " below 0.05 by chance.",
              ""));
      table(lines, CvTables.comparison(comparison));
      table(lines, CvTables.differences(comparison, result.plan()));
    }
    return lines;
  }

  private static void table(List<String> lines, Grid grid) {
    lines.addAll(grid.markdown());
    lines.add("");
  }

  private static String how(CvResult of) {
    CvPlan plan = of.plan();
    return String.format(
        Locale.ROOT,
        "%d folds, %d repeats (split seeds %d to %d), training seeds %s, averaged within each fold."
            + " SE: the deviation over the square root of n, too small, as training parts overlap."
            + " Corrected SE and 95 %% interval: Nadeau and Bengio 2003, with n_test / n_train ="
            + " %.3f and Student's t of n - 1 degrees of freedom.",
        plan.folds(),
        plan.repeats(),
        plan.splitSeed(0),
        plan.splitSeed(plan.repeats() - 1),
        plan.seeds(),
        of.ratio());
  }
}
