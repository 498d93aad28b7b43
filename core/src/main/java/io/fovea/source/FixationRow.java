package io.fovea.source;

/** The fields of one row that play a role. One object, filled anew for each row. */
public final class FixationRow {
  private final String[] texts;
  private final double[] numbers;
  private final String[] rejected;
  private String file;
  private long line;
  private int fields;

  /**
   * @param file the table's name, until another is said
   */
  FixationRow(String file, int texts, int numbers) {
    this.file = file;
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

  /** Says which file the rows are in from now on, where a table is in several. */
  public void file(String name) {
    file = name;
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

  /** The name of the file, for messages. */
  String file() {
    return file;
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
