package io.fovea.data;

import io.fovea.label.Dataset;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.split.SharedParticipants;
import io.fovea.split.Split;
import io.fovea.split.leak.LeakReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of each part, leaks that were let pass, and baselines. */
final class SplitSummary {
  private SplitSummary() {}

  static DataSummary of(Dataset dataset, Split split, List<LeakReport> leaks) {
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
        .partsAndDropped()
        .forEach(
            (name, part) -> {
              if (!part.isEmpty()) {
                lines.add(name + ": " + describe(part, dataset));
              }
              facts.put(name + "_scanpaths", part.size());
              facts.put(name + "_participants", Split.participants(part).size());
            });
    SharedParticipants.warning(split).ifPresent(warning -> lines.add("WARNING: " + warning));
    tell(leaks, lines, facts);
    List<Baseline> baselines = baselines(dataset, split, split.validation(), "val");
    baselines.forEach(baseline -> facts.put(baseline.fact(), baseline.value()));
    return new DataSummary(
        dataset.report().simulated(),
        List.copyOf(lines),
        facts,
        baselines,
        baselines(dataset, split, split.test(), "test"));
  }

  private static List<Baseline> baselines(
      Dataset dataset, Split split, List<Sample> part, String prefix) {
    return Baselines.of(dataset.targets(), split.train(), part, prefix);
  }

  private static void tell(
      List<LeakReport> reports, List<String> lines, Map<String, Object> facts) {
    List<String> allowed = new ArrayList<>();
    for (LeakReport report : reports) {
      report.allowed().forEach(leak -> allowed.add(leak.name() + ": " + leak.what()));
      lines.addAll(report.notes());
    }
    allowed.forEach(leak -> lines.add("WARNING: let pass by data.allow_leak: " + leak));
    if (!allowed.isEmpty()) {
      facts.put("allowed_leaks", allowed);
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
}
