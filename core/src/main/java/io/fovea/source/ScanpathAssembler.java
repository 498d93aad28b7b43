package io.fovea.source;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers fixations, in whatever order they come, into labelled scanpaths sorted by key. Any source
 * of rows can use it: ask for the row's scanpath, add the fixation, and {@link #finish} once.
 */
public final class ScanpathAssembler {
  private final String origin;
  private final Columns columns;
  private final Map<List<String>, Group> byText = new HashMap<>();
  private final Map<ScanpathKey, Group> byKey = new HashMap<>();
  private String[] lastKey = new String[0];
  private Group last;

  /**
   * @param origin the file or table, for messages
   * @param columns the columns' names, for messages; fixations are sorted if an order is named
   */
  public ScanpathAssembler(String origin, Columns columns) {
    this.origin = origin;
    this.columns = columns;
  }

  /** What was gathered: samples sorted by key, and their classes. */
  public record Assembled(List<Sample> samples, LabelEncoding labels) {}

  private static final class Group {
    final ScanpathKey key;
    final Constant participant;
    final Constant label;
    final ScanpathBuffer fixations;

    Group(ScanpathKey key, Constant participant, Constant label, ScanpathBuffer fixations) {
      this.key = key;
      this.participant = participant;
      this.label = label;
      this.fixations = fixations;
    }
  }

  /**
   * The scanpath that a row belongs to.
   *
   * @param key the key columns' texts; not kept
   * @param line the row's line, for messages
   * @throws DataException if participant or label differ from an earlier row of the scanpath
   */
  public ScanpathBuffer scanpath(String[] key, String participant, String label, long line) {
    if (last == null || !Arrays.equals(key, lastKey)) {
      lastKey = key.clone();
      last =
          byText.computeIfAbsent(
              List.of(lastKey), texts -> groupOf(texts, participant, label, line));
    }
    last.participant.check(participant, line, last.key);
    last.label.check(label, line, last.key);
    return last.fixations;
  }

  private Group groupOf(List<String> texts, String participant, String label, long line) {
    ScanpathKey key = keyOf(texts);
    return byKey.computeIfAbsent(
        key,
        typed ->
            new Group(
                typed,
                new Constant(origin, "participant", columns.participant(), participant, line),
                new Constant(origin, "label", columns.label(), label, line),
                new ScanpathBuffer(!columns.order().isEmpty())));
  }

  private static ScanpathKey keyOf(List<String> texts) {
    List<Comparable<?>> values = new ArrayList<>(texts.size());
    texts.forEach(text -> values.add(ScanpathKey.typed(text)));
    return new ScanpathKey(values);
  }

  /** Whether some row belongs to the scanpath with this key. */
  public boolean contains(List<String> key) {
    return byKey.containsKey(keyOf(key));
  }

  /**
   * The samples. The assembler is empty afterwards.
   *
   * @throws DataException if there are fewer than two classes
   */
  public Assembled finish() {
    List<Group> groups = new ArrayList<>(byKey.values());
    groups.sort((a, b) -> a.key.compareTo(b.key));
    LabelEncoding labels =
        LabelEncoding.of(groups.stream().map(group -> group.label.text()).toList());
    if (labels.size() < 2) {
      throw new DataException(
          "%s, column '%s': all %d scanpaths have the class %s; a classifier needs two or more"
              .formatted(
                  origin, columns.label(), groups.size(), Quoted.value(labels.classes().get(0))));
    }
    byText.clear();
    byKey.clear();
    last = null;
    Map<String, ClassTarget> targets = new HashMap<>();
    List<Sample> samples = new ArrayList<>(groups.size());
    for (Group group : groups) {
      ClassTarget target =
          targets.computeIfAbsent(
              group.label.text(), label -> new ClassTarget(labels.indexOf(label)));
      samples.add(new Sample(scanpathOf(group), target));
    }
    return new Assembled(samples, labels);
  }

  private static Scanpath scanpathOf(Group group) {
    ScanpathBuffer fixations = group.fixations;
    return new Scanpath(
        group.key,
        group.participant.value(),
        fixations.xs(),
        fixations.ys(),
        fixations.durationsMs());
  }
}
