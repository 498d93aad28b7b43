package io.fovea.sources.duckdb;

import io.fovea.source.Columns;
import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import org.duckdb.DuckDBDriver;

/** Tables for tests: written by hand, or by DuckDB itself. */
final class Duck {
  static final Columns COLUMNS = Columns.of("who", "text").duration("ms").label("kind");

  /** Two people, two texts; (b, 1) comes before (a, 2). */
  static final String GOOD =
      """
      who,text,x,y,ms,kind
      a,1,0.1,0.2,100,news
      a,1,0.3,0.4,150,news
      b,1,0.5,0.6,200,poem
      a,2,0.7,0.8,250,poem
      b,1,0.9,1,300,poem
      """;

  private Duck() {}

  static Path write(Path folder, String name, String text) {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes a query's result; the file's ending says in which format. */
  static Path copy(String query, Path file) {
    boolean array = file.toString().contains(".json") && !file.toString().contains(".jsonl");
    String options = array ? " (FORMAT json, ARRAY true)" : "";
    run("COPY (%s) TO %s%s".formatted(query, Sql.text(file.toString()), options));
    return file;
  }

  /** The rows of a CSV whose values are texts, by the types that SQL casts them to. */
  static Path copyCsv(Path csv, String select, Path file) {
    String from =
        "read_csv(%s, all_varchar = true, header = true)".formatted(Sql.text(csv.toString()));
    return copy("SELECT %s FROM %s".formatted(select, from), file);
  }

  private static void run(String sql) {
    try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Recordings read(Path path) {
    return read(new TableSource(path), COLUMNS);
  }

  static Recordings read(ScanpathSourceSpec source, Columns columns) {
    return read(source, SourceContext.of(columns));
  }

  static Recordings read(ScanpathSourceSpec source, SourceContext context) {
    return source.create(context).read();
  }

  /** Key, participant, labels and every number of each scanpath, in order. */
  static List<String> shown(Recordings recordings) {
    List<String> all = new ArrayList<>();
    for (Recording recording : recordings.recordings()) {
      var scanpath = recording.scanpath();
      StringBuilder text =
          new StringBuilder(
              scanpath.key() + " " + scanpath.participant() + " " + recording.labels());
      for (int i = 0; i < scanpath.size(); i++) {
        text.append(" ").append(scanpath.x(i)).append('|').append(scanpath.y(i));
        text.append('|').append(scanpath.durationMs(i));
      }
      all.add(text.toString());
    }
    return all;
  }
}
