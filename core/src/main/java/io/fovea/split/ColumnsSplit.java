package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Names;
import io.fovea.spec.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table says in which part each scanpath belongs: for data sets that come divided. The column
 * that says so is named by {@code data.columns.part}; it holds {@code train} (or {@code training}),
 * {@code validation} ({@code valid}, {@code val}) or {@code test}, in either case. The seed plays
 * no part.
 */
@Doc("A column of the table, data.columns.part, says train, validation or test.")
public record ColumnsSplit() implements SplitSpec {
  private static final Map<String, String> PART_OF = words();
  private static final int SHOWN = 3;

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    List.of("train", "training").forEach(word -> words.put(word, "train"));
    List.of("validation", "valid", "val").forEach(word -> words.put(word, "validation"));
    words.put("test", "test");
    return words;
  }

  @Override
  public String name() {
    return "columns";
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    List<Sample> sorted = SplitRules.sorted(samples);
    checkSaid(sorted);
    Map<String, List<Sample>> parts = new LinkedHashMap<>();
    Map<String, Integer> unknown = new TreeMap<>();
    for (Sample sample : sorted) {
      String part = PART_OF.get(Names.canonical(sample.part()));
      if (part == null) {
        unknown.merge(sample.part(), 1, Integer::sum);
      } else {
        parts.computeIfAbsent(part, none -> new ArrayList<>()).add(sample);
      }
    }
    checkKnown(unknown);
    if (!parts.containsKey("train")) {
      throw new FoveaException(
          "split columns: none of %d scanpaths says 'train'; there is nothing to train on"
              .formatted(sorted.size()));
    }
    return new Split(
        parts.get("train"),
        parts.getOrDefault("validation", List.of()),
        parts.getOrDefault("test", List.of()));
  }

  private static void checkSaid(List<Sample> samples) {
    List<Sample> silent = samples.stream().filter(sample -> sample.part().isBlank()).toList();
    if (!silent.isEmpty()) {
      throw new FoveaException(
          "split columns: %s; data.columns.part must name the column that says train, validation or"
                  .formatted(words(silent, samples.size()))
              + " test of each");
    }
  }

  private static String words(List<Sample> silent, int all) {
    return silent.size() == all
        ? "the table says of no scanpath in which part it belongs"
        : "the table does not say of %d of %d scanpaths in which part they belong, for example %s"
            .formatted(silent.size(), all, silent.get(0).scanpath().key());
  }

  private static void checkKnown(Map<String, Integer> unknown) {
    if (!unknown.isEmpty()) {
      List<String> said =
          unknown.entrySet().stream()
              .limit(SHOWN)
              .map(entry -> "%d scanpaths say '%s'".formatted(entry.getValue(), entry.getKey()))
              .toList();
      String more =
          unknown.size() > SHOWN ? " and " + (unknown.size() - SHOWN) + " more words" : "";
      throw new FoveaException(
          "split columns: %s%s: %s"
              .formatted(
                  String.join(", ", said),
                  more,
                  Suggestions.unknown(
                      "part", unknown.keySet().iterator().next(), PART_OF.keySet())));
    }
  }
}
