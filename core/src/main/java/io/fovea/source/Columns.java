package io.fovea.source;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;

/** Which column of the table plays which role. Settings left empty ({@code ""}) are not used. */
@Doc("Which column of the table plays which role.")
public record Columns(
    @Doc("The columns that together tell one scanpath from another.") List<String> key,
    @Doc("The column that names the participant; the first key column if not given.")
        String participant,
    @Doc("The horizontal place of a fixation: 0..1, or pixels with `screen`.") String x,
    @Doc("The vertical place of a fixation, growing downward: 0..1, or pixels with `screen`.")
        String y,
    @Doc("The duration of a fixation in milliseconds; may be left out.") String duration,
    @Doc("The class to learn; equal in all rows of a scanpath.") String label,
    @Doc("A numeric column that orders the fixations (index or start time); row order if left out.")
        String order) {
  public Columns() {
    this(List.of(), "", "x", "y", "", "", "");
  }

  public Columns {
    key = List.copyOf(key);
    Check.that(key.stream().noneMatch(String::isBlank), "key", "must not hold blanks", "" + key);
    Check.that(key.stream().distinct().count() == key.size(), "key", "must not repeat", "" + key);
    participant = participant.isEmpty() && !key.isEmpty() ? key.get(0) : participant;
    Check.notBlank("x", x);
    Check.notBlank("y", y);
    Check.that(!x.equals(y), "y", "must be another column than x", "\"" + y + "\"");
  }

  /** Columns with this key; the participant is the first of them. */
  public static Columns of(String... key) {
    return new Columns(List.of(key), "", "x", "y", "", "", "");
  }

  public Columns participant(String column) {
    return new Columns(key, column, x, y, duration, label, order);
  }

  public Columns x(String column) {
    return new Columns(key, participant, column, y, duration, label, order);
  }

  public Columns y(String column) {
    return new Columns(key, participant, x, column, duration, label, order);
  }

  public Columns duration(String column) {
    return new Columns(key, participant, x, y, column, label, order);
  }

  public Columns label(String column) {
    return new Columns(key, participant, x, y, duration, column, order);
  }

  public Columns order(String column) {
    return new Columns(key, participant, x, y, duration, label, column);
  }
}
