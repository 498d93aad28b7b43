package io.fovea.source;

/** The fields of one row that play a role. One object, filled anew for each row. */
final class Row {
  final String[] texts;
  final double[] numbers; // NaN where the field is no number
  final String[] rejected; // what stood there instead
  long line;
  int fields;

  Row(TableLayout layout) {
    texts = new String[layout.texts()];
    numbers = new double[layout.numbers()];
    rejected = new String[layout.numbers()];
  }

  void begin(long startingLine) {
    line = startingLine;
    fields = 0;
  }
}
