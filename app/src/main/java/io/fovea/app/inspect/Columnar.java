package io.fovea.app.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of which the first column stands to the left and all others to the right. */
final class Columnar {
  private static final String BETWEEN = "  ";

  private final List<String[]> rows = new ArrayList<>();

  Columnar row(String... cells) {
    rows.add(cells);
    return this;
  }

  Columnar row(List<String> cells) {
    return row(cells.toArray(String[]::new));
  }

  /** One line per row, each after the indent. A row may have fewer cells than another. */
  List<String> lines(String indent) {
    int[] widths = widths();
    return rows.stream().map(row -> indent + line(row, widths)).toList();
  }

  private int[] widths() {
    int[] widths = new int[rows.stream().mapToInt(row -> row.length).max().orElse(0)];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    return widths;
  }

  private static String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      String pad = " ".repeat(widths[i] - row[i].length());
      line.append(i == 0 ? row[i] + pad : BETWEEN + pad + row[i]);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public String toString() {
    return rows.stream().map(Arrays::toString).toList().toString();
  }
}
