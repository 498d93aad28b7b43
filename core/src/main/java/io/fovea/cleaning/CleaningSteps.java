package io.fovea.cleaning;

import io.fovea.scanpath.FixationColumns;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules that clean one scanpath after another, each in its turn, counted. For one thread. */
public final class CleaningSteps {
  private record Step(String name, Cleaning rule, CleaningCounts counts) {}

  private final List<Step> steps = new ArrayList<>();
  private final boolean takesMissing;

  /**
   * @param rules in the order in which they are applied
   * @throws FoveaException if a rule makes no sense for this table
   */
  public CleaningSteps(List<CleaningSpec> rules, CleaningContext context) {
    for (CleaningSpec rule : rules) {
      steps.add(new Step(rule.name(), rule.create(context), new CleaningCounts()));
    }
    takesMissing = rules.stream().anyMatch(CleaningSpec::takesMissing);
  }

  /** Whether fixations with missing numbers (NaN) may come. */
  public boolean takesMissing() {
    return takesMissing;
  }

  /**
   * What all rules together leave of a scanpath; empty if they leave it out.
   *
   * @param fixations places are fractions of the screen, 0..1
   * @throws FoveaException if a rule returns other fixations than it counted: it has a fault
   */
  public Optional<FixationColumns> clean(FixationColumns fixations) {
    FixationColumns left = fixations;
    for (Step step : steps) {
      left = clean(step, left);
      if (left.size() == 0) {
        return Optional.empty();
      }
    }
    return left.size() == 0 ? Optional.empty() : Optional.of(left);
  }

  private static FixationColumns clean(Step step, FixationColumns fixations) {
    CleaningCounts counts = step.counts();
    long countedBefore = counts.fixationsLeftOut();
    counts.begin(fixations.size());
    FixationColumns left = step.rule().clean(fixations, counts).orElseGet(() -> fixations.at());
    counts.end(left.size());
    int gone = fixations.size() - left.size();
    long counted = counts.fixationsLeftOut() - countedBefore;
    if (gone != counted) {
      throw new FoveaException(
          "cleaning %s has a fault: of %d fixations it returned %d, and counted %d as left out"
              .formatted(step.name(), fixations.size(), left.size(), counted));
    }
    return left;
  }

  /** What each rule did, for example {@code cleaning min_fixations: nothing to do in ...}. */
  public List<String> sentences() {
    return steps.stream()
        .map(
            step -> "cleaning " + step.name() + ": " + String.join("; ", step.counts().sentences()))
        .toList();
  }

  /** What each rule did, in the rules' order. */
  public List<CleaningCounts> counts() {
    return steps.stream().map(Step::counts).toList();
  }
}
