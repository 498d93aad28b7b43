package io.fovea.crossvalidation;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.spec.SettingException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Which settings are tried within each fold, and by what the best are told: a sweep file. */
@Doc("Which settings are tried within each fold, and by what the best are told.")
public record Sweep(
    @Doc("The validation metric that scores a trial: its value in the last epoch.") String monitor,
    @Doc("Whether less (min) or more (max) of it is better.") Mode mode,
    @Doc("How many combinations are drawn at random; 0 tries all of the listed values.") int draws,
    @Doc("Decides what is drawn.") long seed,
    @Doc("Of how many trials one goes on to the next rung; 0 trains all of them to the end.")
        int eta,
    @Doc("Epochs on the first rung; each next one has eta times as many.") int minEpochs,
    @Required @Doc("The settings.") List<SweptSetting> over) {
  private static final int MOST_TRIALS = 10_000;

  public Sweep() {
    this("valid_loss", Mode.MIN, 0, 42, 0, 1, List.of());
  }

  public Sweep {
    Check.notBlank("monitor", monitor);
    Check.that(
        !monitor.startsWith(FinishedRun.TEST) && !monitor.startsWith("train_"),
        "monitor",
        "must be a metric of the validation part: whoever chooses by the test part has none",
        monitor);
    Check.notNegative("draws", draws);
    Check.that(draws <= MOST_TRIALS, "draws", "must be <= " + MOST_TRIALS, "" + draws);
    Check.that(eta == 0 || eta >= 2, "eta", "must be 0 (no halving) or >= 2", "" + eta);
    Check.positive("minEpochs", minEpochs);
    over = List.copyOf(over);
    checkOver(over, draws, eta);
  }

  private static void checkOver(List<SweptSetting> over, int draws, int eta) {
    long distinct = over.stream().map(SweptSetting::setting).distinct().count();
    if (distinct < over.size()) {
      throw new SettingException("over", "names a setting twice");
    }
    long size = 1;
    for (SweptSetting one : over) {
      if (draws == 0 && one.listed() == 0) {
        throw new SettingException(
            "draws", "is 0, and " + one.setting() + " is a range: say how many values are drawn");
      }
      if (eta > 0 && one.setting().equals("trainer.max_epochs")) {
        throw new SettingException(
            "over", "names trainer.max_epochs, which successive halving (eta) sets itself");
      }
      size = Math.min(MOST_TRIALS + 1L, size * Math.max(1, one.listed()));
    }
    if (draws == 0 && size > MOST_TRIALS) {
      throw new SettingException(
          "over", "makes more than %d combinations; draw some of them".formatted(MOST_TRIALS));
    }
  }

  /**
   * The combinations that are tried, each a list of {@code path=value}; the same for every fold. A
   * combination that is drawn twice is tried once.
   */
  public List<List<String>> trials() {
    return draws == 0 ? grid() : drawn();
  }

  /** The last setting changes fastest. */
  private List<List<String>> grid() {
    List<List<String>> trials = List.of(List.of());
    for (SweptSetting one : over) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> trial : trials) {
        for (int i = 0; i < one.listed(); i++) {
          List<String> more = new ArrayList<>(trial);
          more.add(one.listed(i));
          longer.add(more);
        }
      }
      trials = longer;
    }
    return trials;
  }

  private List<List<String>> drawn() {
    SplittableRandom random = new SplittableRandom(seed);
    Set<List<String>> trials = new LinkedHashSet<>();
    for (int i = 0; i < draws; i++) {
      trials.add(over.stream().map(one -> one.drawn(random)).toList());
    }
    return List.copyOf(trials);
  }
}
