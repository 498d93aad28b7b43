package io.fovea.source;

/** The fields of one row that play a role. One object, filled anew for each row. */
public final class FixationRow {
  private final String[] texts;
  private final double[] numbers;
  private final String[] rejected;
  private long line;
  private int fields;

  FixationRow(int texts, int numbers) {
    this.texts = new String[texts];
    this.numbers = new double[numbers];
    this.rejected = new String[numbers];
  }

  /**
   * Begins the next row; every slot must be filled again.
   *
   * @param startingLine where the row is in the table, for messages, counted from 1
   */
  public void begin(long startingLine) {
    line = startingLine;
    fields = 0;
  }

  /** Says how many fields the row has; it must have as many as the header. */
  public void fields(int count) {
    fields = count;
  }

  /** Fills a slot of text. */
  public void text(int slot, String value) {
    texts[slot] = value;
  }

  /** Fills a slot of numbers. */
  public void number(int slot, double value) {
    numbers[slot] = value;
    rejected[slot] = null;
  }

  /** Fills a slot of numbers with what is no finite number. */
  public void notANumber(int slot, String got) {
    numbers[slot] = Double.NaN;
    rejected[slot] = got;
  }

  long line() {
    return line;
  }

  int fields() {
    return fields;
  }

  /** What the slot holds; from the row before until it is filled. */
  public String text(int slot) {
    return texts[slot];
  }

  double number(int slot) {
    return numbers[slot];
  }

  /** What stood where a number should. */
  String rejected(int slot) {
    return rejected[slot] == null ? Double.toString(numbers[slot]) : rejected[slot];
  }
}
