package io.fovea.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Guesses from names and values which column of a table plays which role. */
final class RoleGuess {
  /** EyeFeatures' convention: such columns are the key. */
  private static final String KEY_PREFIX = "group_";

  private static final int MOST_CLASSES = 50;

  private final TableProfile table;

  RoleGuess(TableProfile table) {
    this.table = table;
  }

  GuessedData guess() {
    Optional<ColumnProfile> participant = find(RoleNames.PARTICIPANT, RoleGuess::tellsApart);
    List<String> key = key(participant);
    Optional<ColumnProfile> x =
        find(RoleNames.X, column -> column.type().isNumeric() && partner(column).isPresent());
    Optional<ColumnProfile> y = x.flatMap(this::partner);
    Optional<ColumnProfile> duration = find(RoleNames.DURATION, this::isNumeric);
    Optional<ColumnProfile> order = find(RoleNames.ORDER, this::isNumeric);
    Optional<ColumnProfile> label =
        find(RoleNames.LABEL, column -> isLabel(column) && !key.contains(column.name()));
    return new GuessedData(
        key,
        participant.map(ColumnProfile::name).orElse(""),
        x.map(ColumnProfile::name).orElse(""),
        y.map(ColumnProfile::name).orElse(""),
        duration.map(ColumnProfile::name).orElse(""),
        duration.map(column -> DurationUnit.of(column.numbers().quantile(0.5))).orElse("ms"),
        order.map(ColumnProfile::name).orElse(""),
        label.map(ColumnProfile::name).orElse(""),
        Stream.of(x, y, duration, order).flatMap(Optional::stream).anyMatch(RoleGuess::hasComma),
        x.isPresent() ? ScreenGuess.of(x.get().numbers(), y.get().numbers()) : Optional.empty());
  }

  /** A participant's trials: whose trials are not counted, the stimulus tells them apart. */
  private List<String> key(Optional<ColumnProfile> participant) {
    List<String> groups =
        table.columns().stream()
            .map(ColumnProfile::name)
            .filter(name -> name.startsWith(KEY_PREFIX))
            .toList();
    if (!groups.isEmpty()) {
      return groups;
    }
    Optional<ColumnProfile> trial =
        find(RoleNames.TRIAL, RoleGuess::tellsApart)
            .or(() -> find(RoleNames.STIMULUS, RoleGuess::tellsApart));
    List<String> key = new ArrayList<>();
    Stream.of(participant, trial)
        .flatMap(Optional::stream)
        .forEach(column -> key.add(column.name()));
    return key;
  }

  private Optional<ColumnProfile> find(RoleNames role, Predicate<ColumnProfile> can) {
    return role.find(table.columns(), can);
  }

  private static boolean tellsApart(ColumnProfile column) {
    return column.distinct() > 1 && column.missing() == 0;
  }

  private boolean isNumeric(ColumnProfile column) {
    return column.type().isNumeric();
  }

  private static boolean hasComma(ColumnProfile column) {
    return column.type() == ColumnProfile.Type.DECIMAL_COMMA;
  }

  private static boolean isLabel(ColumnProfile column) {
    return column.distinct() > 1 && column.distinct() <= MOST_CLASSES && column.missing() == 0;
  }

  /** The numeric column whose name differs by a y where this one has an x. */
  private Optional<ColumnProfile> partner(ColumnProfile x) {
    String name = x.name();
    return Stream.iterate(name.length() - 1, place -> place >= 0, place -> place - 1)
        .filter(place -> "xX".indexOf(name.charAt(place)) >= 0)
        .map(
            place ->
                name.substring(0, place)
                    + (char) (name.charAt(place) + 1)
                    + name.substring(place + 1))
        .flatMap(other -> table.column(other).stream())
        .filter(column -> column.type().isNumeric())
        .findFirst();
  }
}
