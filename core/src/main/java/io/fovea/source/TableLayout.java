package io.fovea.source;

import io.fovea.spec.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which field of a row plays which role. Text roles (key, participant, label) and number roles (x,
 * y, duration, order) have slots of their own, so that one column may play several.
 */
final class TableLayout {
  static final int X = 0;
  static final int Y = 1;
  static final int DURATION = 2;
  static final int ORDER = 3;
  private static final int NUMBERS = 4;
  private static final int NONE = -1;

  private final String file;
  private final List<String> header;
  private final List<String> texts = new ArrayList<>();
  private final String[] numbers = new String[NUMBERS];
  private final int[] textSlotOfField;
  private final int[] numberSlotOfField;
  private final int[] keySlots;
  private final int participantSlot;
  private final int labelSlot;
  private final int requiredTexts;
  private final int simulatedSlot;

  TableLayout(String file, List<String> header, Columns columns) {
    this.file = file;
    this.header = header;
    checkPresent(rolesOf(columns));
    textSlotOfField = new int[header.size()];
    numberSlotOfField = new int[header.size()];
    Arrays.fill(textSlotOfField, NONE);
    Arrays.fill(numberSlotOfField, NONE);
    keySlots = columns.key().stream().mapToInt(this::textSlot).toArray();
    participantSlot = textSlot(columns.participant());
    labelSlot = textSlot(columns.label());
    requiredTexts = texts.size();
    // Last, since a table without this column, or with empty fields in it, is as good.
    simulatedSlot = header.contains(CsvSource.SIMULATED) ? textSlot(CsvSource.SIMULATED) : NONE;
    numberSlot(X, columns.x());
    numberSlot(Y, columns.y());
    numberSlot(DURATION, columns.duration());
    numberSlot(ORDER, columns.order());
  }

  /** The columns that the roles name, with the settings that name them. */
  static Map<String, String> rolesOf(Columns columns) {
    Map<String, String> roles = new LinkedHashMap<>();
    columns.key().forEach(column -> roles.merge(column, "key", TableLayout::and));
    roles.merge(columns.participant(), "participant", TableLayout::and);
    roles.merge(columns.x(), "x", TableLayout::and);
    roles.merge(columns.y(), "y", TableLayout::and);
    roles.merge(columns.duration(), "duration", TableLayout::and);
    roles.merge(columns.label(), "label", TableLayout::and);
    roles.merge(columns.order(), "order", TableLayout::and);
    roles.remove("");
    return roles;
  }

  private static String and(String roles, String role) {
    return roles + " and " + role;
  }

  private void checkPresent(Map<String, String> roles) {
    List<String> missing = new ArrayList<>();
    roles.forEach(
        (column, role) -> {
          if (!header.contains(column)) {
            String hint = hint(column).map(name -> "; did you mean '" + name + "'?").orElse("");
            missing.add("no column '%s' (for %s%s)".formatted(column, role, hint));
          } else if (header.indexOf(column) != header.lastIndexOf(column)) {
            throw new DataException(
                "%s: column '%s' (for %s) stands in the header more than once, in fields %d and %d"
                    .formatted(
                        file,
                        column,
                        role,
                        header.indexOf(column) + 1,
                        header.lastIndexOf(column) + 1));
          }
        });
    if (!missing.isEmpty()) {
      throw new DataException(
          "%s: %s; columns present: %s"
              .formatted(file, String.join(", ", missing), Quoted.list(header)));
    }
  }

  private Optional<String> hint(String column) {
    // Any two one-letter names are one letter apart: only case may differ then.
    return Suggestions.didYouMean(column, header)
        .filter(name -> column.length() > 1 || name.equalsIgnoreCase(column))
        .map(Quoted::plain);
  }

  private int textSlot(String column) {
    int field = header.indexOf(column);
    if (textSlotOfField[field] == NONE) {
      textSlotOfField[field] = texts.size();
      texts.add(column);
    }
    return textSlotOfField[field];
  }

  private void numberSlot(int slot, String column) {
    if (!column.isEmpty()) {
      int field = header.indexOf(column);
      if (numberSlotOfField[field] != NONE) {
        throw new DataException(
            "%s: column '%s' cannot be %s and %s at once"
                .formatted(file, column, word(numberSlotOfField[field]), word(slot)));
      }
      numberSlotOfField[field] = slot;
      numbers[slot] = column;
    }
  }

  private static String word(int slot) {
    return List.of("x", "y", "duration", "order").get(slot);
  }

  int fields() {
    return header.size();
  }

  int textSlotOf(int field) {
    return field < textSlotOfField.length ? textSlotOfField[field] : NONE;
  }

  int numberSlotOf(int field) {
    return field < numberSlotOfField.length ? numberSlotOfField[field] : NONE;
  }

  int texts() {
    return texts.size();
  }

  /** How many of the texts, counted from the first, must not be empty. */
  int requiredTexts() {
    return requiredTexts;
  }

  /** Whether the row says that no human produced it. */
  boolean isSimulated(Row row) {
    return simulatedSlot != NONE && row.texts[simulatedSlot].equalsIgnoreCase("true");
  }

  int numbers() {
    return NUMBERS;
  }

  /** Whether the table has this number. */
  boolean has(int numberSlot) {
    return numbers[numberSlot] != null;
  }

  String textColumn(int slot) {
    return texts.get(slot);
  }

  String numberColumn(int slot) {
    return numbers[slot];
  }

  int[] keySlots() {
    return keySlots.clone();
  }

  int participantSlot() {
    return participantSlot;
  }

  int labelSlot() {
    return labelSlot;
  }
}
