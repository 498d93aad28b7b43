package io.fovea.sources.duckdb;

import io.fovea.source.FixationRow;
import io.fovea.source.MissingText;
import java.math.BigDecimal;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** Moves values from DuckDB's vectors to the row. */
final class RowValues {
  private final FixationRow row;
  private final boolean comma;
  private final RowPlan.TextField[] texts;
  private final RowPlan.NumberField[] numbers;
  private final int[] rejectedAt;
  private final int firstText;
  private final int firstValue;
  private final DuckDBReadableVector[] textVectors;
  private final DuckDBReadableVector[] valueVectors;
  private final DuckDBReadableVector[] rejectedVectors;
  private long singleEyes;

  /**
   * @param comma whether decimals follow a comma in texts
   */
  RowValues(RowPlan plan, FixationRow row, boolean comma) {
    this.row = row;
    this.comma = comma;
    texts = plan.texts().toArray(RowPlan.TextField[]::new);
    numbers = plan.numbers().toArray(RowPlan.NumberField[]::new);
    firstText = plan.firstText();
    firstValue = plan.firstValue();
    rejectedAt = new int[plan.values()];
    for (int i = 0; i < rejectedAt.length; i++) {
      rejectedAt[i] = plan.textOf(i);
    }
    textVectors = new DuckDBReadableVector[texts.length];
    valueVectors = new DuckDBReadableVector[rejectedAt.length];
    rejectedVectors = new DuckDBReadableVector[rejectedAt.length];
  }

  /** Turns to the next chunk. */
  void bind(DuckDBDataChunkReader chunk) {
    for (int i = 0; i < textVectors.length; i++) {
      textVectors[i] = chunk.vector(firstText + i);
    }
    for (int i = 0; i < valueVectors.length; i++) {
      valueVectors[i] = chunk.vector(firstValue + i);
      rejectedVectors[i] = rejectedAt[i] < 0 ? null : chunk.vector(rejectedAt[i]);
    }
  }

  /** Fills the slots of texts. */
  void texts(long i) {
    for (int t = 0; t < texts.length; t++) {
      String value = textVectors[t].getString(i);
      row.text(texts[t].slot(), value == null ? "" : text(texts[t], value));
    }
  }

  private static String text(RowPlan.TextField field, String value) {
    String bare = stripped(value);
    if (field.real()) {
      return realText(bare);
    }
    return field.decimalComma() && bare.matches("[-+]?[0-9]*,[0-9]+")
        ? bare.replace(',', '.')
        : bare;
  }

  /** As core's csv source strips: everything up to a space. */
  private static String stripped(String value) {
    return value.trim();
  }

  /** As a person writes the number: 2 for 2.0, and no exponents; what is no number is missing. */
  private static String realText(String value) {
    try {
      BigDecimal number = new BigDecimal(value);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException nanOrInfinity) {
      return "";
    }
  }

  /** Fills the slots of numbers. */
  void numbers(long i) {
    for (RowPlan.NumberField field : numbers) {
      List<Integer> from = field.values();
      if (from.size() == 1) {
        fill(field.slot(), from.get(0), i);
      } else {
        mean(field.slot(), from.get(0), from.get(1), i);
      }
    }
  }

  private void fill(int slot, int value, long i) {
    double number = number(value, i);
    if (Double.isFinite(number)) {
      row.number(slot, number);
    } else {
      row.notANumber(slot, rejected(value, i));
    }
  }

  private void mean(int slot, int left, int right, long i) {
    double first = number(left, i);
    double second = number(right, i);
    if (Double.isFinite(first) && Double.isFinite(second)) {
      row.number(slot, (first + second) / 2);
    } else if (Double.isFinite(first) && MissingText.is(rejected(right, i))) {
      singleEyes++;
      row.number(slot, first);
    } else if (Double.isFinite(second) && MissingText.is(rejected(left, i))) {
      singleEyes++;
      row.number(slot, second);
    } else {
      String one = rejected(left, i);
      row.notANumber(
          slot, Double.isFinite(first) || MissingText.is(one) ? rejected(right, i) : one);
    }
  }

  /** NaN where it is missing, and where it is no number. */
  private double number(int value, long i) {
    double number = valueVectors[value].getDouble(i, Double.NaN);
    return Double.isFinite(number) || rejectedVectors[value] == null
        ? number
        : Numbers.of(rejected(value, i), comma);
  }

  /** What stands where a finite number should; empty for nothing. */
  private String rejected(int value, long i) {
    if (rejectedVectors[value] == null) {
      boolean missing = valueVectors[value].isNull(i);
      return missing ? "" : Double.toString(valueVectors[value].getDouble(i));
    }
    String text = rejectedVectors[value].getString(i);
    return text == null ? "" : stripped(text);
  }

  /** How many numbers were those of one eye alone. */
  long singleEyes() {
    return singleEyes;
  }
}
