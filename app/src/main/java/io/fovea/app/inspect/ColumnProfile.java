package io.fovea.app.inspect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What stands in one column of a table of which nothing is known. In bounded memory. */
final class ColumnProfile {
  /** Beyond so many different values they are no longer told apart. */
  static final int MOST_DISTINCT = 10_000;

  private static final int MOST_KEPT = 1 << 16;
  private static final int EXAMPLES = 3;
  private static final int LONGEST_KEPT = 64;

  private final String name;
  private final Predicate<String> isMissing;
  private final Set<String> distinct = new HashSet<>();
  private final List<String> examples = new ArrayList<>();
  private final Distribution numbers = new Distribution(MOST_KEPT);
  private long rows;
  private long missing;
  private long integers;
  private long decimals;
  private long commas;

  /** What the values of a column are. */
  enum Type {
    EMPTY("empty"),
    INTEGER("integer"),
    NUMBER("number"),
    DECIMAL_COMMA("decimal comma"),
    TEXT("text");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    boolean isNumeric() {
      return this == INTEGER || this == NUMBER || this == DECIMAL_COMMA;
    }
  }

  /**
   * @param isMissing whether a text says that there is no value
   */
  ColumnProfile(String name, Predicate<String> isMissing) {
    this.name = name;
    this.isMissing = isMissing;
  }

  /** The next row's field. */
  void add(String field) {
    rows++;
    String text = field.strip();
    NumberKind kind = NumberKind.of(text);
    if (kind == NumberKind.NONE && isMissing.test(text)) {
      missing++;
      return;
    }
    remember(text);
    switch (kind) {
      case INTEGER -> integers++;
      case DECIMAL -> decimals++;
      case DECIMAL_COMMA -> commas++;
      case NONE -> {
        return;
      }
    }
    numbers.add(
        Double.parseDouble(kind == NumberKind.DECIMAL_COMMA ? text.replace(',', '.') : text));
  }

  private void remember(String text) {
    if (distinct.size() > MOST_DISTINCT) {
      return;
    }
    String kept =
        text.length() <= LONGEST_KEPT
            ? text
            : text.substring(0, LONGEST_KEPT) + text.length() + text.hashCode();
    if (distinct.add(kept) && examples.size() < EXAMPLES) {
      examples.add(text.length() <= LONGEST_KEPT ? text : text.substring(0, LONGEST_KEPT));
    }
  }

  String name() {
    return name;
  }

  long missing() {
    return missing;
  }

  /** How many different values there are; {@link #MOST_DISTINCT} + 1 stands for more. */
  int distinct() {
    return distinct.size();
  }

  Type type() {
    long present = rows - missing;
    if (present == 0) {
      return Type.EMPTY;
    }
    if (integers == present) {
      return Type.INTEGER;
    }
    if (integers + decimals == present) {
      return Type.NUMBER;
    }
    return integers + commas == present ? Type.DECIMAL_COMMA : Type.TEXT;
  }

  /** The numbers among the values. */
  Distribution numbers() {
    return numbers;
  }

  /** For a person: how many different values there are. */
  String distinctText() {
    return distinct() > MOST_DISTINCT ? ">" + Words.count(MOST_DISTINCT) : Words.count(distinct());
  }

  /** For a person: the range of numbers, a few texts. */
  String valuesText() {
    return switch (type()) {
      case EMPTY -> "";
      case INTEGER, NUMBER, DECIMAL_COMMA ->
          Words.number(numbers.min()) + " .. " + Words.number(numbers.max());
      default -> {
        String some = String.join(", ", examples);
        yield distinct() > examples.size() ? some + ", ..." : some;
      }
    };
  }

  /** For a program. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("type", type().word());
    json.put("missing", missing);
    json.put("distinct", Math.min(distinct(), MOST_DISTINCT));
    json.put("distinct_is_exact", distinct() <= MOST_DISTINCT);
    if (type().isNumeric()) {
      json.put("min", Json.number(numbers.min()));
      json.put("median", Json.number(numbers.quantile(0.5)));
      json.put("max", Json.number(numbers.max()));
    } else {
      json.put("examples", examples);
    }
    return json;
  }
}
