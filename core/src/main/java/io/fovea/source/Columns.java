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
    @Doc("The duration of a fixation; may be left out.") String duration,
    @Doc("The unit of `duration`: ms, s, us or ns.") String durationUnit,
    @Doc("When a fixation began or a sample of raw gaze was taken; orders the rows, too.")
        String time,
    @Doc("The unit of `time`: ms, s, us or ns.") String timeUnit,
    @Doc("A numeric column that orders the fixations, if `time` does not; else row order.")
        String order,
    @Doc("The class to learn; equal in all rows of a scanpath.") String label,
    @Doc("The numbers to learn instead of a class; equal in all rows of a scanpath.")
        List<String> targets,
    @Doc("Further columns of numbers that representations may use.") List<String> features,
    @Doc("The column for split columns: train, validation or test in all rows of a scanpath.")
        String part) {
  private static final List<String> UNITS = List.of("ms", "s", "us", "ns");

  public Columns() {
    this(List.of(), "", "x", "y", "", "ms", "", "ms", "", "", List.of(), List.of(), "");
  }

  public Columns {
    key = distinct("key", key);
    targets = distinct("targets", targets);
    features = distinct("features", features);
    participant = participant.isEmpty() && !key.isEmpty() ? key.get(0) : participant;
    Check.notBlank("x", x);
    Check.notBlank("y", y);
    Check.that(!x.equals(y), "y", "must be another column than x", "\"" + y + "\"");
    Check.oneOf("durationUnit", durationUnit, UNITS);
    Check.oneOf("timeUnit", timeUnit, UNITS);
    Check.that(
        label.isEmpty() || targets.isEmpty(),
        "targets",
        "cannot be given beside label: either a class is learned or numbers are",
        "" + targets);
    List<String> places = List.of(x, y, duration, time, order);
    Check.that(
        targets.stream().noneMatch(places::contains)
            && (label.isEmpty() || !places.contains(label)),
        targets.isEmpty() ? "label" : "targets",
        "must be another column than x, y, duration, time and order: it would be learned from itself",
        targets.isEmpty() ? "\"" + label + "\"" : "" + targets);
    Check.that(
        order.isEmpty() || time.isEmpty(),
        "order",
        "cannot be given beside time, which orders the rows",
        "\"" + order + "\"");
  }

  private static List<String> distinct(String setting, List<String> columns) {
    Check.that(
        columns.stream().noneMatch(String::isBlank), setting, "must not hold blanks", "" + columns);
    Check.that(
        columns.stream().distinct().count() == columns.size(),
        setting,
        "must not repeat",
        "" + columns);
    return List.copyOf(columns);
  }

  /** Columns with this key; the participant is the first of them. */
  public static Columns of(String... key) {
    return new Columns().key(key);
  }

  /** The columns of what is learned: the label, the targets, or none. */
  public List<String> learned() {
    return label.isEmpty() ? targets : List.of(label);
  }

  /** How many milliseconds a unit of {@code duration} is. */
  double durationMs() {
    return milliseconds(durationUnit);
  }

  /** How many milliseconds a unit of {@code time} is. */
  double timeMs() {
    return milliseconds(timeUnit);
  }

  private static double milliseconds(String unit) {
    return switch (unit) {
      case "s" -> 1e3;
      case "us" -> 1e-3;
      case "ns" -> 1e-6;
      default -> 1;
    };
  }

  private Columns key(String... columns) {
    return with("", "", List.of(columns), targets, features);
  }

  public Columns participant(String column) {
    return with("participant", column, key, targets, features);
  }

  public Columns x(String column) {
    return with("x", column, key, targets, features);
  }

  public Columns y(String column) {
    return with("y", column, key, targets, features);
  }

  public Columns duration(String column) {
    return with("duration", column, key, targets, features);
  }

  public Columns durationUnit(String unit) {
    return with("durationUnit", unit, key, targets, features);
  }

  public Columns time(String column) {
    return with("time", column, key, targets, features);
  }

  public Columns timeUnit(String unit) {
    return with("timeUnit", unit, key, targets, features);
  }

  public Columns order(String column) {
    return with("order", column, key, targets, features);
  }

  public Columns label(String column) {
    return with("label", column, key, targets, features);
  }

  public Columns part(String column) {
    return with("part", column, key, targets, features);
  }

  public Columns targets(String... columns) {
    return with("", "", key, List.of(columns), features);
  }

  public Columns features(String... columns) {
    return with("", "", key, targets, List.of(columns));
  }

  /** The same where nothing is said of what is learned. */
  public Columns withoutLabels() {
    return with("label", "", key, List.of(), features);
  }

  /** The same but for one role, and perhaps the lists. */
  private Columns with(
      String role, String value, List<String> keys, List<String> numbers, List<String> further) {
    return new Columns(
        keys,
        role.equals("participant") ? value : participant,
        role.equals("x") ? value : x,
        role.equals("y") ? value : y,
        role.equals("duration") ? value : duration,
        role.equals("durationUnit") ? value : durationUnit,
        role.equals("time") ? value : time,
        role.equals("timeUnit") ? value : timeUnit,
        role.equals("order") ? value : order,
        role.equals("label") ? value : label,
        numbers,
        further,
        role.equals("part") ? value : part);
  }
}
