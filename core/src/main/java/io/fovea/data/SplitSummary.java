package io.fovea.data;

import io.fovea.label.Dataset;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.split.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    facts.put("rows", dataset.report().rows());
    facts.put("skipped_rows", dataset.report().skippedRows());
    facts.put("notes", dataset.report().notes());
    facts.put("data_sha256", dataset.sha256());
    facts.put("split_sha256", split.sha256());
    split
        .parts()
        .forEach(
            (name, part) -> {
              if (!part.isEmpty()) {
                lines.add(name + ": " + describe(part, dataset));
              }
              facts.put(name + "_scanpaths", part.size());
              facts.put(name + "_participants", Split.participants(part).size());
            });
    warnOfSharedParticipants(split, lines);
    OptionalDouble baseline = majorityBaseline(split, dataset);
    baseline.ifPresent(share -> facts.put("majority_baseline_val_acc", share));
    return new DataSummary(dataset.report().simulated(), List.copyOf(lines), facts, baseline);
  }

  private static void warnOfSharedParticipants(Split split, List<String> lines) {
    int shared = split.sharedParticipants().size();
    if (shared > 0) {
      lines.add(
          "WARNING: "
              + shared
              + " participants stand in the training part and in another: the results say how well"
              + " the model knows these people, not how well it will do on new ones");
    }
  }

  /** For example: 200 scanpaths of 20 participants (read 68, search 66, skim 66). */
  private static String describe(List<Sample> part, Dataset dataset) {
    String told =
        "%d scanpaths of %d participants".formatted(part.size(), Split.participants(part).size());
    if (!(dataset.targets() instanceof LabelEncoding labels)) {
      return told;
    }
    int[] counts = Split.classCounts(part, labels.size());
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      classes.add(labels.classes().get(i) + " " + counts[i]);
    }
    return told + " (" + String.join(", ", classes) + ")";
  }

  private static OptionalDouble majorityBaseline(Split split, Dataset dataset) {
    if (split.validation().isEmpty() || !(dataset.targets() instanceof LabelEncoding labels)) {
      return OptionalDouble.empty();
    }
    int classes = labels.size();
    int[] train = Split.classCounts(split.train(), classes);
    int most = 0;
    for (int i = 1; i < classes; i++) {
      most = train[i] > train[most] ? i : most;
    }
    int right = Split.classCounts(split.validation(), classes)[most];
    return OptionalDouble.of((double) right / split.validation().size());
  }
}
