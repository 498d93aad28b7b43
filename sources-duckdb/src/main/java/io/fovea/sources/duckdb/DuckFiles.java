package io.fovea.sources.duckdb;

import io.fovea.source.DataException;
import java.nio.file.Path;

/** Files as DuckDB's readers name them. */
final class DuckFiles {
  private DuckFiles() {}

  /**
   * The file's absolute path, if DuckDB takes it for one file.
   *
   * @throws DataException if the path looks like a pattern: {@code a[1].csv} would read a1.csv
   */
  static String safe(Path file, String name) {
    String path = file.toAbsolutePath().normalize().toString();
    if (path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[')) {
      throw new DataException(
          name + ": DuckDB takes *, ? and [ in a path for a pattern; rename the file or folder");
    }
    return path;
  }
}
