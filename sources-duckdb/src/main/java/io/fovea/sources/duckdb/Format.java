package io.fovea.sources.duckdb;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a file's table is written, by the file's name. */
enum Format {
  PARQUET("Parquet"),
  CSV("CSV"),
  JSON("JSON");

  /** The endings, for messages. */
  static final String KNOWN =
      ".parquet, .pq, .csv, .tsv, .tab, .txt, .json, .ndjson, .jsonl; CSV and JSON also as .gz";

  private final String word;

  Format(String word) {
    this.word = word;
  }

  /** Empty if the name does not tell. */
  static Optional<Format> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean compressed = name.endsWith(".gz");
    String bare = compressed ? name.substring(0, name.length() - 3) : name;
    return switch (bare.substring(Math.max(0, bare.lastIndexOf('.')))) {
      case ".parquet", ".pq" -> compressed ? Optional.empty() : Optional.of(PARQUET);
      case ".csv", ".tsv", ".tab", ".txt" -> Optional.of(CSV);
      case ".json", ".ndjson", ".jsonl" -> Optional.of(JSON);
      default -> Optional.empty();
    };
  }

  String word() {
    return word;
  }
}
