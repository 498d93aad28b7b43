package io.fovea.label;

import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.DataException;
import io.fovea.source.MissingText;
import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import io.fovea.source.TextRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives each recording the labels that a second table has under its key. */
final class LabelJoin {
  private static final int SHOWN = 5;

  private final LabelsFile file;
  private final String name;
  private final List<String> notes = new ArrayList<>();
  private final Set<String> words = new TreeSet<>(); // that stand where a label should
  private long repeated;

  LabelJoin(LabelsFile file) {
    this.file = file;
    this.name = String.valueOf(file.path().getFileName());
  }

  /**
   * The recordings with the file's labels.
   *
   * @throws DataException if keys do not fit and nobody said that they may be dropped
   */
  Recordings join(Recordings recordings) {
    List<String> key = file.key().isEmpty() ? recordings.key() : file.key();
    checkKey(key, recordings.key());
    TextRows rows = TextRows.read(file.path(), file.delimiter(), key, file.learned());
    Map<ScanpathKey, TextRows.Row> byKey = byKey(rows);
    List<Recording> labelled = new ArrayList<>();
    List<ScanpathKey> missing = new ArrayList<>();
    Set<ScanpathKey> extra = new HashSet<>(byKey.keySet());
    for (Recording recording : recordings.recordings()) {
      ScanpathKey own = recording.scanpath().key();
      extra.remove(own);
      TextRows.Row row = byKey.get(own);
      if (row == null || lacksValue(row)) {
        missing.add(own);
      } else {
        labelled.add(new Recording(recording.scanpath(), row.values(), recording.part()));
      }
    }
    List<ScanpathKey> gone = extra.stream().filter(recordings.leftOut()::contains).toList();
    extra.removeAll(recordings.leftOut());
    settle(file.missing(), "missing", missing, "scanpaths have no label there" + saying());
    settle(file.extra(), "extra", extra, "keys there have no scanpath");
    if (!gone.isEmpty()) {
      notes.add(told(gone, "keys there belong to scanpaths that were left out while reading"));
    }
    if (repeated > 0) {
      notes.add("labels %s: %d repeated keys dropped".formatted(name, repeated));
    }
    return recordings.with(labelled, notes).labelled(file.learned(), !file.targets().isEmpty());
  }

  private boolean lacksValue(TextRows.Row row) {
    List<String> without = row.values().stream().filter(MissingText::is).toList();
    without.stream().filter(text -> !text.isEmpty()).forEach(words::add);
    return !without.isEmpty();
  }

  /** A class may happen to be called none: the message must show what was taken for no value. */
  private String saying() {
    return words.isEmpty() ? "" : " (or a word that says so: %s)".formatted(words);
  }

  private void checkKey(List<String> key, List<String> tableKey) {
    if (key.size() != tableKey.size()) {
      throw new DataException(
          "labels %s: key %s has %d columns, but the scanpaths' key %s has %d"
              .formatted(name, key, key.size(), tableKey, tableKey.size()));
    }
  }

  private Map<ScanpathKey, TextRows.Row> byKey(TextRows rows) {
    Map<ScanpathKey, TextRows.Row> byKey = new LinkedHashMap<>();
    for (TextRows.Row row : rows.rows()) {
      TextRows.Row first = byKey.putIfAbsent(row.key(), row);
      if (first != null) {
        repeat(first, row);
      }
    }
    return byKey;
  }

  /** Rows that contradict each other are never dropped: nobody can say which is right. */
  private void repeat(TextRows.Row first, TextRows.Row again) {
    boolean same = comparable(first).equals(comparable(again));
    if (!same || file.duplicate() == OnTrouble.FAIL) {
      throw new DataException(
          "%s:%d: key %s is labelled %s here and %s in line %d; %s"
              .formatted(
                  name,
                  again.line(),
                  again.key(),
                  again.values(),
                  first.values(),
                  first.line(),
                  same ? "labels.duplicate: drop would leave it out" : "only one can be right"));
    }
    repeated++;
  }

  /** All words for a missing value say the same. */
  private static List<String> comparable(TextRows.Row row) {
    return row.values().stream().map(text -> MissingText.is(text) ? "" : text).toList();
  }

  private void settle(OnTrouble choice, String setting, Collection<ScanpathKey> keys, String what) {
    if (keys.isEmpty()) {
      return;
    }
    String told = told(keys, what);
    if (choice == OnTrouble.FAIL) {
      throw new DataException(told + "; labels." + setting + ": drop would leave them out");
    }
    notes.add(told + "; left out");
  }

  private String told(Collection<ScanpathKey> keys, String what) {
    List<String> some = keys.stream().sorted().limit(SHOWN).map(ScanpathKey::toString).toList();
    return "labels %s: %d %s, for example %s"
        .formatted(name, keys.size(), what, String.join(", ", some));
  }
}
