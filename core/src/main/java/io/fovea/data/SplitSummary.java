package io.fovea.data;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import io.fovea.source.Dataset;
import io.fovea.split.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Counts of each part and the majority baseline. */
final class SplitSummary {
  private SplitSummary() {}

  static DataSummary of(Dataset dataset, Split split) {
    List<String> lines = new ArrayList<>();
    Map<String, Object> facts = new LinkedHashMap<>();
    lines.add(dataset.report().origin() + ": " + describe(dataset.samples(), dataset));
    lines.addAll(dataset.report().notes());
    describePart("train", split.train(), dataset, lines, facts);
    describePart("validation", split.validation(), dataset, lines, facts);
    describePart("test", split.test(), dataset, lines, facts);
    OptionalDouble baseline = majorityBaseline(split, dataset.labels().size());
    baseline.ifPresent(
        share -> {
          lines.add(
              String.format(Locale.ROOT, "majority baseline: validation accuracy %.3f", share));
          facts.put("majority_baseline_val_acc", share);
        });
    return new DataSummary(dataset.report().simulated(), List.copyOf(lines), facts, baseline);
  }

  private static void describePart(
      String name,
      List<Sample> part,
      Dataset dataset,
      List<String> lines,
      Map<String, Object> facts) {
    if (!part.isEmpty()) {
      lines.add(name + ": " + describe(part, dataset));
    }
    facts.put(name + "_scanpaths", part.size());
    facts.put(name + "_participants", participants(part));
  }

  /** For example: 200 scanpaths of 20 participants (read 68, search 66, skim 66). */
  private static String describe(List<Sample> part, Dataset dataset) {
    int[] counts = counts(part, dataset.labels().size());
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      classes.add(dataset.labels().classes().get(i) + " " + counts[i]);
    }
    return "%d scanpaths of %d participants (%s)"
        .formatted(part.size(), participants(part), String.join(", ", classes));
  }

  private static long participants(List<Sample> part) {
    return part.stream().map(sample -> sample.scanpath().participant()).distinct().count();
  }

  private static int[] counts(List<Sample> part, int classes) {
    int[] counts = new int[classes];
    part.forEach(sample -> counts[((ClassTarget) sample.target()).index()]++);
    return counts;
  }

  private static OptionalDouble majorityBaseline(Split split, int classes) {
    if (split.validation().isEmpty()) {
      return OptionalDouble.empty();
    }
    int[] train = counts(split.train(), classes);
    int most = 0;
    for (int i = 1; i < classes; i++) {
      most = train[i] > train[most] ? i : most;
    }
    return OptionalDouble.of(
        (double) counts(split.validation(), classes)[most] / split.validation().size());
  }
}
