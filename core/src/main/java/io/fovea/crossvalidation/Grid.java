package io.fovea.crossvalidation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A small table of words, for a terminal or for Markdown. */
final class Grid {
  private final List<List<String>> rows = new ArrayList<>();

  Grid(String... head) {
    row(head);
  }

  Grid(List<String> head) {
    rows.add(List.copyOf(head));
  }

  Grid row(String... cells) {
    return row(List.of(cells));
  }

  Grid row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Aligned columns with two spaces between them. */
  List<String> plain() {
    return rows.stream().map(this::plain).toList();
  }

  private String plain(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      int column = i;
      int width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
      line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }

  List<String> markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(markdown(rows.get(0)));
    lines.add("|" + "---|".repeat(rows.get(0).size()));
    rows.stream().skip(1).map(Grid::markdown).forEach(lines::add);
    return lines;
  }

  private static String markdown(List<String> row) {
    return row.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
