package io.fovea.sources.duckdb;

import io.fovea.source.Columns;
import io.fovea.source.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the tables of the EyeFeatures collection name their columns, for experiments that name none:
 * {@code group_*} are the key, {@code *_label} the label, {@code meta_*} descriptions that are not
 * used, {@code x} and {@code y} the place, {@code duration} the duration in milliseconds.
 */
final class Convention {
  private static final String KEY = "group_";
  private static final String LABEL = "_label";
  private static final String META = "meta_";
  private static final String DURATION = "duration";
  private static final Pattern PARTICIPANT =
      Pattern.compile(
          "group_.*(participant|subject|subj|person|user|observer|reader|student).*",
          Pattern.CASE_INSENSITIVE);

  private final List<String> header;

  /**
   * @param header the names of the table's columns
   */
  Convention(List<String> header) {
    this.header = header;
  }

  /**
   * The roles of the columns.
   *
   * @param table its name, for messages
   * @throws DataException if the table does not follow the convention, or leaves a choice
   */
  Columns columns(String table) {
    List<String> key = named(KEY, "");
    if (key.isEmpty()) {
      throw new DataException(
          ("%s: data.columns must say which column plays which role, since no column of the table is"
                  + " named group_*, as in the EyeFeatures collection; columns present: %s")
              .formatted(table, OneLine.list(header)));
    }
    List<String> labels = named("", LABEL);
    if (labels.size() > 1) {
      throw new DataException(
          "%s: has several labels, %s; data.columns must say which one is learned, for example columns:"
                  .formatted(table, labels)
              + " {key: %s, participant: %s, label: %s}"
                  .formatted(key, participant(key), labels.get(0)));
    }
    String[] columns = key.toArray(String[]::new);
    return Columns.of(columns)
        .participant(participant(key))
        .duration(header.contains(DURATION) ? DURATION : "")
        .label(labels.isEmpty() ? "" : labels.get(0));
  }

  private static String participant(List<String> key) {
    return key.stream()
        .filter(name -> PARTICIPANT.matcher(name).matches())
        .findFirst()
        .orElse(key.get(0));
  }

  private List<String> named(String beginning, String end) {
    return header.stream()
        .filter(name -> name.startsWith(beginning) && name.endsWith(end))
        .filter(name -> beginning.isEmpty() == (!name.startsWith(KEY) && !name.startsWith(META)))
        .distinct()
        .toList();
  }

  /** What a person should know of the roles. */
  List<String> notes(Columns columns) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "columns by the EyeFeatures collection's names: key %s, participant %s, label %s, duration %s"
            .formatted(
                columns.key(),
                columns.participant(),
                columns.label().isEmpty() ? "none" : columns.label(),
                columns.duration().isEmpty() ? "none" : columns.duration() + " (ms)"));
    List<String> meta = header.stream().filter(name -> name.startsWith(META)).toList();
    if (!meta.isEmpty()) {
      notes.add("descriptions that are not used: " + OneLine.list(meta));
    }
    return notes;
  }
}
