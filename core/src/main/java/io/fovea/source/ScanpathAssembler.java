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
  private static final int FEW = 3; // fixations that a density needs for its covariance

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

  /**
   * What was gathered.
   *
   * @param samples sorted by key
   * @param labels their classes
   * @param notes what a person should know of them, for the {@link ReadReport}
   */
  public record Assembled(List<Sample> samples, LabelEncoding labels, List<String> notes) {}

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
    long ties = 0;
    long few = 0;
    for (Group group : groups) {
      ClassTarget target =
          targets.computeIfAbsent(
              group.label.text(), label -> new ClassTarget(labels.indexOf(label)));
      group.fixations.sort();
      ties += group.fixations.ties();
      few += group.fixations.size() < FEW ? 1 : 0;
      Scanpath scanpath = group.fixations.toScanpath(group.key, group.participant.value());
      samples.add(new Sample(scanpath, target));
    }
    return new Assembled(samples, labels, notes(ties, few, samples.size()));
  }

  private List<String> notes(long ties, long few, int scanpaths) {
    List<String> notes = new ArrayList<>();
    if (ties > 0) {
      notes.add(
          "%d fixations share their order value with another of the same scanpath; they keep the"
                  .formatted(ties)
              + " table's order (column '%s')".formatted(Quoted.plain(columns.order())));
    }
    if (few > 0) {
      notes.add(
          "%d of %d scanpaths have fewer than three fixations; heatmaps show them all alike"
              .formatted(few, scanpaths));
    }
    return notes;
  }
}
