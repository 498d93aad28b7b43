package io.fovea.app.inspect;

import io.fovea.app.represent.SampleParts;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import io.fovea.split.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What each part of a split holds. */
final class SplitSection implements Section {
  private static final int MOST_CLASSES = 20;
  private static final int LONGEST_NAME = 30;

  private final String how;
  private final SampleParts parts;
  private final TargetSpace targets;

  /**
   * @param how which split, for a person
   */
  SplitSection(String how, SampleParts parts, TargetSpace targets) {
    this.how = how;
    this.parts = parts;
    this.targets = targets;
  }

  @Override
  public String key() {
    return "split";
  }

  @Override
  public String title() {
    return Words.cut("split " + how, Words.LINE);
  }

  @Override
  public List<String> lines() {
    Columnar table = new Columnar().row(row("", part -> "", true));
    table.row(row("scanpaths", part -> Words.count(part.size()), false));
    table.row(row("  share", part -> Words.share(part.size(), parts.count()), false));
    table.row(row("participants", part -> Words.count(Split.participants(part).size()), false));
    if (targets instanceof LabelEncoding labels) {
      classes(table, labels);
    } else if (targets instanceof TargetNames numbers) {
      for (int i = 0; i < numbers.names().size(); i++) {
        int place = i;
        String name = Words.cut(numbers.names().get(i), LONGEST_NAME);
        table.row(
            row(
                "mean " + name,
                part -> Words.number(TargetsSection.of(part, place).mean()),
                false));
      }
    }
    List<String> lines = new ArrayList<>(table.lines("  "));
    if (targets instanceof LabelEncoding labels && labels.size() > MOST_CLASSES) {
      lines.add("  and %d more classes".formatted(labels.size() - MOST_CLASSES));
    }
    return lines;
  }

  private void classes(Columnar table, LabelEncoding labels) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    parts.named().forEach((name, part) -> counts.put(name, Split.classCounts(part, labels.size())));
    for (int i = 0; i < Math.min(MOST_CLASSES, labels.size()); i++) {
      List<String> cells = new ArrayList<>();
      cells.add("class " + Words.cut(labels.classes().get(i), LONGEST_NAME));
      for (int[] its : counts.values()) {
        cells.add(Words.count(its[i]));
      }
      table.row(cells);
    }
  }

  private List<String> row(String name, Function<List<Sample>, String> cell, boolean header) {
    List<String> cells = new ArrayList<>(List.of(name));
    parts.named().forEach((part, samples) -> cells.add(header ? part : cell.apply(samples)));
    return cells;
  }

  @Override
  public Object json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", how);
    Map<String, Object> each = new LinkedHashMap<>();
    parts.named().forEach((name, part) -> each.put(name, json(part)));
    json.put("parts", each);
    return json;
  }

  private Map<String, Object> json(List<Sample> part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scanpaths", part.size());
    json.put("participants", Split.participants(part).size());
    if (targets instanceof LabelEncoding labels) {
      int[] counts = Split.classCounts(part, labels.size());
      Map<String, Integer> classes = new LinkedHashMap<>();
      for (int i = 0; i < counts.length; i++) {
        classes.put(labels.classes().get(i), counts[i]);
      }
      json.put("classes", classes);
    } else if (targets instanceof TargetNames numbers) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (int i = 0; i < numbers.names().size(); i++) {
        values.put(numbers.names().get(i), Json.of(TargetsSection.of(part, i)));
      }
      json.put("targets", values);
    }
    return json;
  }
}
