package io.fovea.split.leak;

import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Names;
import io.fovea.spec.SettingException;
import io.fovea.spec.Suggestions;
import io.fovea.split.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for leaks in a split before a model is fitted. A leak stops the run unless its name is
 * among those allowed.
 *
 * <table>
 *   <caption>Leaks by name</caption>
 *   <tr><td>{@code participant_label}</td><td>the label belongs to the person, and participants
 *     stand on two sides (see {@link ParticipantLabel})</td></tr>
 *   <tr><td>{@code same_key}</td><td>one key on two sides</td></tr>
 *   <tr><td>{@code identical_scanpath}</td><td>scanpaths with the same numbers and different keys
 *     on two sides (see {@link IdenticalScanpaths})</td></tr>
 *   <tr><td>{@code label_feature}</td><td>the label, or a column that determines it, among the
 *     features (see {@link LabelFeature})</td></tr>
 *   <tr><td>{@code scaling}</td><td>an input's numbers were learned from more than the training
 *     part</td></tr>
 * </table>
 *
 * The sides are the training, validation and test part; what a split drops stands on none.
 */
public final class LeakCheck {
  private static final String SETTING = "data.allow_leak";

  private LeakCheck() {}

  /** The names of all leaks. */
  public static List<String> names() {
    return Arrays.stream(LeakKind.values()).map(LeakKind::word).toList();
  }

  /**
   * Stops at a name that no leak has; can be asked before any data are read.
   *
   * @throws SettingException with a suggestion and the known names
   */
  public static void checkNames(Collection<String> allowed) {
    kinds(allowed);
  }

  /**
   * Looks for every leak but {@code scaling}. Each scanpath is loaded once, and those that look
   * alike once more.
   *
   * @param allowed names of leaks that may pass
   * @throws FoveaException if there is another leak, told in words; or a name is unknown
   */
  public static LeakReport check(Split split, Collection<String> allowed) {
    Set<LeakKind> pass = kinds(allowed);
    Sides sides = new Sides(split);
    Reading reading = new Reading(sides.samples());
    List<LabelColumn> labels = LabelColumn.of(sides.samples());
    Map<LeakKind, Optional<String>> found = new EnumMap<>(LeakKind.class);
    found.put(LeakKind.PARTICIPANT_LABEL, ParticipantLabel.find(sides, labels));
    found.put(LeakKind.SAME_KEY, SameKey.find(sides));
    found.put(LeakKind.IDENTICAL_SCANPATH, IdenticalScanpaths.find(sides, reading.hashes()));
    found.put(LeakKind.LABEL_FEATURE, LabelFeature.find(sides, labels, reading.constants()));
    return judge(found, pass, ParticipantLabel.notes(sides, labels));
  }

  /**
   * Looks for {@code scaling}.
   *
   * @param learnedFrom for each of the network's inputs the scanpaths from which its numbers (a
   *     mean, a range) were learned; none if it learns nothing
   * @param allowed names of leaks that may pass
   * @throws FoveaException if one of them is not in the training part; or a name is unknown
   */
  public static LeakReport checkLearned(
      Split split,
      Map<String, ? extends Collection<ScanpathKey>> learnedFrom,
      Collection<String> allowed) {
    Set<LeakKind> pass = kinds(allowed);
    Optional<String> found = LearnedElsewhere.find(split, learnedFrom);
    return judge(Map.of(LeakKind.SCALING, found), pass, List.of());
  }

  private static Set<LeakKind> kinds(Collection<String> allowed) {
    Set<LeakKind> kinds = EnumSet.noneOf(LeakKind.class);
    for (String name : allowed) {
      LeakKind named =
          Arrays.stream(LeakKind.values())
              .filter(kind -> kind.word().equals(Names.canonical(name)))
              .findFirst()
              .orElseThrow(
                  () ->
                      new SettingException(
                          SETTING, "has " + Suggestions.unknown("leak", name, names())));
      kinds.add(named);
    }
    return kinds;
  }

  private static LeakReport judge(
      Map<LeakKind, Optional<String>> found, Set<LeakKind> pass, List<String> coincidences) {
    List<Leak> allowed = new ArrayList<>();
    List<String> notes = new ArrayList<>(coincidences);
    List<String> names = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    found.forEach(
        (kind, what) -> {
          if (what.isPresent() && pass.contains(kind)) {
            allowed.add(new Leak(kind.word(), what.get()));
          } else if (what.isPresent()) {
            names.add(kind.word());
            refused.add("\n  " + kind.refusal(what.get()));
          } else if (pass.contains(kind)) {
            notes.add("%s: %s is allowed, but there is none".formatted(SETTING, kind.word()));
          }
        });
    if (!refused.isEmpty()) {
      throw new FoveaException(
          "results would mislead, as what is to be tested leaks into the training:%s\nmend this, or"
                  .formatted(String.join("", refused))
              + " let it pass and be written into the run with %s: %s".formatted(SETTING, names));
    }
    return new LeakReport(allowed, notes);
  }
}
