package io.fovea.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which field of a row plays which role. Texts (key, participant, what is learned, part) and
 * numbers (x, y, duration, order, features) have slots of their own, so that one column may play
 * several.
 */
public final class TableLayout {
  static final int X = 0;
  static final int Y = 1;
  private static final int NONE = -1;

  private final String file;
  private final List<String> header;
  private final List<String> texts = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final int[] textSlotOfField;
  private final int[] numberSlotOfField;
  private final int[] keySlots;
  private final int participantSlot;
  private final int[] learnedSlots;
  private final int partSlot;
  private final int requiredTexts;
  private final int simulatedSlot;
  private final int durationSlot;
  private final int orderSlot;
  private final int firstFeature;

  /**
   * @param file the table's name, for messages
   * @param header the names of its columns
   * @throws DataException if a column that has a role is missing or there twice
   */
  TableLayout(String file, List<String> header, Columns columns) {
    this.file = file;
    this.header = header;
    HeaderCheck.check(file, header, rolesOf(columns));
    textSlotOfField = new int[header.size()];
    numberSlotOfField = new int[header.size()];
    Arrays.fill(textSlotOfField, NONE);
    Arrays.fill(numberSlotOfField, NONE);
    keySlots = columns.key().stream().mapToInt(this::textSlot).toArray();
    participantSlot = textSlot(columns.participant());
    learnedSlots = columns.learned().stream().mapToInt(this::textSlot).toArray();
    partSlot = columns.part().isEmpty() ? NONE : textSlot(columns.part());
    requiredTexts = texts.size();
    // Last, since a table without this column, or with empty fields in it, is as good.
    simulatedSlot = header.contains(CsvSource.SIMULATED) ? textSlot(CsvSource.SIMULATED) : NONE;
    numberSlot("x", columns.x());
    numberSlot("y", columns.y());
    durationSlot = numberSlot("duration", columns.duration());
    orderSlot =
        columns.time().isEmpty()
            ? numberSlot("order", columns.order())
            : numberSlot("time", columns.time());
    firstFeature = numbers.size();
    columns.features().forEach(column -> numberSlot("a feature", column));
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
    columns.targets().forEach(column -> roles.merge(column, "targets", TableLayout::and));
    roles.merge(columns.part(), "part", TableLayout::and);
    roles.merge(columns.order(), "order", TableLayout::and);
    roles.merge(columns.time(), "time", TableLayout::and);
    columns.features().forEach(column -> roles.merge(column, "features", TableLayout::and));
    roles.remove("");
    return roles;
  }

  private static String and(String roles, String role) {
    return roles + " and " + role;
  }

  private int textSlot(String column) {
    int field = header.indexOf(column);
    if (textSlotOfField[field] == NONE) {
      textSlotOfField[field] = texts.size();
      texts.add(column);
    }
    return textSlotOfField[field];
  }

  /** The slot of a column of numbers; none where no column plays the role. */
  private int numberSlot(String role, String column) {
    if (column.isEmpty()) {
      return NONE;
    }
    int field = header.indexOf(column);
    if (numberSlotOfField[field] != NONE) {
      throw new DataException(
          "%s: column '%s' cannot be %s and %s at once"
              .formatted(file, column, roleOf(numberSlotOfField[field]), role));
    }
    int slot = numbers.size();
    numberSlotOfField[field] = slot;
    numbers.add(column);
    return slot;
  }

  private String roleOf(int slot) {
    if (slot <= Y) {
      return slot == X ? "x" : "y";
    }
    return slot == durationSlot ? "duration" : slot == orderSlot ? "order" : "a feature";
  }

  int fields() {
    return header.size();
  }

  /** Where a field's text goes in the {@link FixationRow}; -1 if it plays no such role. */
  public int textSlotOf(int field) {
    return field < textSlotOfField.length ? textSlotOfField[field] : NONE;
  }

  /** Where a field's number goes in the {@link FixationRow}; -1 if it plays no such role. */
  public int numberSlotOf(int field) {
    return field < numberSlotOfField.length ? numberSlotOfField[field] : NONE;
  }

  /** An empty row. */
  FixationRow row() {
    return new FixationRow(file, texts.size(), numbers.size());
  }

  /** How many of the texts, counted from the first, must not be empty. */
  int requiredTexts() {
    return requiredTexts;
  }

  /** Whether the row says that no human produced it. */
  boolean isSimulated(FixationRow row) {
    return simulatedSlot != NONE && "true".equalsIgnoreCase(row.text(simulatedSlot));
  }

  int numbers() {
    return numbers.size();
  }

  String textColumn(int slot) {
    return texts.get(slot);
  }

  String numberColumn(int slot) {
    return numbers.get(slot);
  }

  int[] keySlots() {
    return keySlots.clone();
  }

  int participantSlot() {
    return participantSlot;
  }

  /** Of the label, or of each target. */
  int[] learnedSlots() {
    return learnedSlots.clone();
  }

  /** Of the part's name; -1 where no column says it. */
  int partSlot() {
    return partSlot;
  }

  /** Of the duration; -1 where the table has none. */
  int durationSlot() {
    return durationSlot;
  }

  /** Of what orders the rows; -1 where they are in order. */
  int orderSlot() {
    return orderSlot;
  }

  /** Of the first feature; the others follow. */
  int firstFeature() {
    return firstFeature;
  }
}
