package io.fovea.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Writes a large table of simulated scanpaths (no human looked at anything), to see how reading,
 * splitting and encoding fare: {@code LargeTable FILE.parquet|FILE.csv SCANPATHS FIXATIONS}.
 *
 * <p>A hundred scanpaths per participant; three classes, which differ in where the eye rests. Rows
 * are written in the order of scanpaths, as recordings are.
 */
public final class LargeTable {
  private static final String ROWS =
      """
      SELECT 'P' || lpad((row // %2$d // 100)::VARCHAR, 6, '0') AS subject,
             row // %2$d %% 100 AS trial,
             CASE row // %2$d %% 3 WHEN 0 THEN 'read' WHEN 1 THEN 'search' ELSE 'skim' END AS task,
             row %% %2$d AS fixation,
             round((0.3 + 0.1 * (row // %2$d %% 3) + 0.4 * u) , 4) AS x,
             round(0.2 + 0.6 * v, 4) AS y,
             100 + (400 * w)::INTEGER AS duration,
             true AS SIMULATED
      FROM (SELECT range AS row,
                   (hash(range * 3) %% 1000003) / 1000003.0 AS u,
                   (hash(range * 3 + 1) %% 1000003) / 1000003.0 AS v,
                   (hash(range * 3 + 2) %% 1000003) / 1000003.0 AS w
            FROM range(%1$d * %2$d))
      """;

  private LargeTable() {}

  public static void main(String[] arguments) throws SQLException {
    Path file = Path.of(arguments[0]);
    String rows = ROWS.formatted(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
    String form = file.toString().endsWith(".csv") ? "(FORMAT csv, HEADER)" : "(FORMAT parquet)";
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(
          "COPY (%s) TO '%s' %s".formatted(rows, file.toString().replace("'", "''"), form));
    }
  }
}
