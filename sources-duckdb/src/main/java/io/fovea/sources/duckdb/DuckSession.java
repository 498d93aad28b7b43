package io.fovea.sources.duckdb;

import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;

/**
 * DuckDB in memory, for the time of one reading. It may read the files that it is told and write to
 * a temporary folder that goes with it; nothing else of the machine is open to it, nothing is
 * loaded or downloaded, and no query can change that.
 */
final class DuckSession implements AutoCloseable {
  private final DuckDBConnection connection;
  private final Path temporary;
  private final Limits limits;

  private DuckSession(DuckDBConnection connection, Path temporary, Limits limits) {
    this.connection = connection;
    this.temporary = temporary;
    this.limits = limits;
  }

  /**
   * Starts DuckDB.
   *
   * @param files what it may read
   * @throws FoveaException if it cannot be started on this machine
   */
  static DuckSession open(Limits limits, Collection<Path> files) {
    Path temporary = temporaryFolder();
    try {
      // Not with streamed result sets: they lose errors, or turn them into "Invalid result set".
      var connection =
          (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
      var session = new DuckSession(connection, temporary, limits);
      try {
        session.configure(files);
        return session;
      } catch (SQLException e) {
        session.close();
        throw e;
      }
    } catch (SQLException e) {
      delete(temporary);
      throw new FoveaException("DuckDB cannot be started: " + DuckTrouble.text(e), e);
    } catch (LinkageError e) { // the driver unpacks and loads its library in a static initializer
      delete(temporary);
      throw new FoveaException(
          "DuckDB's library cannot be loaded on this machine (%s, %s): %s"
              .formatted(
                  System.getProperty("os.name"),
                  System.getProperty("os.arch"),
                  OneLine.of(String.valueOf(e.getMessage()))),
          e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("fovea-duckdb");
    } catch (IOException e) {
      throw FileTrouble.of("cannot write", Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  private void configure(Collection<Path> files) throws SQLException {
    List<String> allowed = files.stream().map(DuckSession::absolute).toList();
    List<String> settings = new ArrayList<>();
    settings.add("memory_limit = '%dMiB'".formatted(limits.memoryMb()));
    if (limits.threads() > 0) {
      settings.add("threads = " + limits.threads());
    }
    settings.add("temp_directory = " + Sql.text(temporary.toString()));
    settings.add("preserve_insertion_order = true"); // rows in the file's order: a promise
    settings.add("TimeZone = 'UTC'"); // texts of moments must not depend on the machine
    settings.add("autoinstall_known_extensions = false");
    settings.add("autoload_known_extensions = false");
    settings.add("allowed_paths = " + Sql.texts(allowed));
    settings.add("enable_external_access = false");
    settings.add("lock_configuration = true");
    for (String setting : settings) {
      execute("SET " + setting);
    }
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /** Runs a statement that gives nothing back. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The whole result of a small query, every value as text; null where it is missing. */
  List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The columns of what stands after {@code FROM}. */
  List<Column> describe(String from) throws SQLException {
    return rows("DESCRIBE SELECT * FROM " + from).stream()
        .map(row -> Column.named(row.get(0), row.get(1)))
        .toList();
  }

  /** A query whose rows come in chunks as they are asked for, without their errors. */
  DuckDBPreparedStatement prepare(String sql) throws SQLException {
    return (DuckDBPreparedStatement) connection.prepareStatement(sql);
  }

  /** Where DuckDB puts what its memory does not hold. */
  Path temporary() {
    return temporary;
  }

  Limits limits() {
    return limits;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new FoveaException("DuckDB cannot be closed: " + DuckTrouble.text(e), e);
    } finally {
      delete(temporary);
    }
  }

  /** What was spilled is of no use to anybody; a failure to remove it must not hide another. */
  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException | UncheckedIOException alreadyGone) {
      return;
    }
  }
}
