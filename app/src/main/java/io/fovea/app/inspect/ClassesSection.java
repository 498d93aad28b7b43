package io.fovea.app.inspect;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many scanpaths and participants each class has, and whether it belongs to the person. */
final class ClassesSection implements Section {
  private static final int MOST_SHOWN = 20;
  private static final int LONGEST_NAME = 30;
  private static final int BAR = 30;
  private static final int FEW = 6;

  /** A class with less than this share of the largest one's scanpaths is easily never predicted. */
  private static final double RARE = 0.1;

  private final LabelEncoding labels;
  private final long[] scanpaths;
  private final List<Set<Comparable<?>>> participants = new ArrayList<>();
  private final long all;
  private final long people;

  ClassesSection(List<Sample> samples, LabelEncoding labels) {
    this.labels = labels;
    this.all = samples.size();
    scanpaths = new long[labels.size()];
    labels.classes().forEach(name -> participants.add(new HashSet<>()));
    Set<Comparable<?>> everybody = new HashSet<>();
    for (Sample sample : samples) {
      if (sample.target() instanceof ClassTarget target) {
        scanpaths[target.index()]++;
        participants.get(target.index()).add(sample.scanpath().participant());
        everybody.add(sample.scanpath().participant());
      }
    }
    people = everybody.size();
  }

  @Override
  public String key() {
    return "classes";
  }

  @Override
  public String title() {
    return "classes";
  }

  @Override
  public List<String> lines() {
    Columnar table = new Columnar().row("", "scanpaths", "share", "participants");
    long largest = largest();
    int shown = Math.min(MOST_SHOWN, labels.size());
    for (int i = 0; i < shown; i++) {
      table.row(
          Words.cut(labels.classes().get(i), LONGEST_NAME),
          Words.count(scanpaths[i]),
          Words.share(scanpaths[i], all),
          Words.count(participants.get(i).size()));
    }
    List<String> rows = table.lines("  ");
    List<String> lines = new ArrayList<>(List.of(rows.get(0)));
    for (int i = 0; i < shown; i++) {
      lines.add(rows.get(i + 1) + "  " + Words.bar(scanpaths[i], largest, BAR));
    }
    if (labels.size() > shown) {
      lines.add("  and %d more classes".formatted(labels.size() - shown));
    }
    lines.add(
        belongsToThePerson()
            ? "  the class belongs to the person: no participant has scanpaths of two classes"
            : "  %s of %s participants have scanpaths of more than one class"
                .formatted(Words.count(withSeveral()), Words.count(people)));
    return lines;
  }

  private boolean belongsToThePerson() {
    return withSeveral() == 0;
  }

  private long withSeveral() {
    Map<Comparable<?>, Integer> classesOf = new HashMap<>();
    participants.forEach(its -> its.forEach(who -> classesOf.merge(who, 1, Integer::sum)));
    return classesOf.values().stream().filter(count -> count > 1).count();
  }

  private long largest() {
    long largest = 0;
    for (long count : scanpaths) {
      largest = Math.max(largest, count);
    }
    return largest;
  }

  @Override
  public Object json() {
    Map<String, Object> json = new LinkedHashMap<>();
    List<Map<String, Object>> each = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", labels.classes().get(i));
      one.put("scanpaths", scanpaths[i]);
      one.put("participants", participants.get(i).size());
      each.add(one);
    }
    json.put("classes", each);
    json.put("participants_with_several_classes", withSeveral());
    return json;
  }

  @Override
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    List<String> ofOnePerson = new ArrayList<>();
    List<String> rare = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String name = Words.cut(labels.classes().get(i), LONGEST_NAME);
      if (participants.get(i).size() == 1 && people > 1) {
        ofOnePerson.add(name);
      } else if (scanpaths[i] < RARE * largest()) {
        rare.add("%s (%d)".formatted(name, scanpaths[i]));
      }
    }
    if (!ofOnePerson.isEmpty()) {
      warnings.add(
          "class "
              + some(ofOnePerson)
              + ": one participant's; whoever learns such a class may learn the person instead");
    }
    if (!rare.isEmpty()) {
      warnings.add("classes with less than a tenth of the largest one's scanpaths: " + some(rare));
    }
    return warnings;
  }

  private static String some(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(FEW, names.size())));
    return names.size() > FEW ? first + " and %d more".formatted(names.size() - FEW) : first;
  }
}
