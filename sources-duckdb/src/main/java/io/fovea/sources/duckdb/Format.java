package io.fovea.sources.duckdb;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file's table is written, by the file's name. */
enum Format {
  PARQUET("Parquet", "parquet", "pq"),
  CSV("CSV", "csv", "tsv", "tab", "txt"),
  JSON("JSON", "json", "ndjson", "jsonl");

  private final String word;
  private final List<String> endings;

  Format(String word, String... endings) {
    this.word = word;
    this.endings = List.of(endings);
  }

  /** Empty if the name does not tell. */
  static Optional<Format> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean compressed = name.endsWith(".gz");
    String bare = compressed ? name.substring(0, name.length() - 3) : name;
    String ending = bare.substring(bare.lastIndexOf('.') + 1);
    return Arrays.stream(values())
        .filter(format -> format.endings.contains(ending))
        .filter(format -> !(compressed && format == PARQUET)) // compresses its own columns
        .findFirst();
  }

  /** For example {@code .parquet, .pq, .csv}. */
  static String known() {
    List<String> all =
        Arrays.stream(values())
            .flatMap(format -> format.endings.stream())
            .map("."::concat)
            .toList();
    return String.join(", ", all) + "; CSV and JSON also as .gz";
  }

  String word() {
    return word;
  }
}
