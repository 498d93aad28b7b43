package io.fovea.app;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns of words; the last one runs free. */
final class TextTable {
  private final List<String[]> rows = new ArrayList<>();

  TextTable row(String... cells) {
    rows.add(cells);
    return this;
  }

  /** One line per row, each after the indent. */
  List<String> lines(String indent) {
    return rows.stream().map(row -> indent + line(row)).toList();
  }

  private String line(String[] row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      String pad = " ".repeat(width(i) - row[i].length() + 2);
      line.append(row[i]).append(i == row.length - 1 ? "" : pad);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
  }
}
