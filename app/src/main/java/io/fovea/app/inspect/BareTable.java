package io.fovea.app.inspect;

import io.fovea.config.ConfigException;
import io.fovea.config.DataConfig;
import io.fovea.config.DataExperiment;
import io.fovea.config.ExperimentReader;
import io.fovea.source.MissingText;
import io.fovea.source.RawTable;
import io.fovea.sources.duckdb.AnyTable;
import io.fovea.spec.FoveaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table of which nobody has said yet what its columns are: each column is described, roles are
 * guessed, and where the guess suffices, the table is read by it.
 */
public final class BareTable {
  private static final int LONGEST_NAME = 28;
  private static final int LONGEST_VALUES = 44;
  private static final String SNIPPET = "the guessed data section";
  private static final List<String> TEXT_TABLES =
      List.of(".csv", ".tsv", ".txt", ".tab", ".csv.gz", ".tsv.gz", ".txt.gz", ".tab.gz");

  private final Path file;
  private final TableProfile table;
  private final GuessedData guess;
  private Optional<Inspection> inspection = Optional.empty();
  private Optional<String> refusal = Optional.empty();
  private String yaml;

  private BareTable(Path file, TableProfile table, String source) {
    this.file = file;
    this.table = table;
    this.guess = new RoleGuess(table).guess();
    this.yaml = guess.yaml(source, file.toAbsolutePath());
  }

  /** Whether a file is no experiment but data. */
  public static boolean is(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.endsWith(".yaml") && !name.endsWith(".yml");
  }

  /**
   * Reads the table and looks at it.
   *
   * @param sets settings laid over the guess
   * @throws io.fovea.spec.SettingException if there is no such table
   * @throws FoveaException if it cannot be read
   */
  public static BareTable of(Path file, ExperimentReader reader, List<String> sets) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean isText = TEXT_TABLES.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    TableProfile.Builder profile = new TableProfile.Builder(MissingText::is);
    if (isText) {
      RawTable.read(file, profile::header, profile::row);
    } else {
      AnyTable.read(file, profile::header, profile::row);
    }
    BareTable bare = new BareTable(file, profile.profile(), isText ? "csv" : "table");
    if (bare.guess.isReadable() || !sets.isEmpty()) {
      bare.tryReading(reader, sets);
    }
    return bare;
  }

  private void tryReading(ExperimentReader reader, List<String> sets) {
    try {
      DataExperiment experiment = reader.readData(yaml, SNIPPET, sets);
      DataConfig data = experiment.data();
      yaml =
          DataYaml.of(
              DataYaml.source(data.source()),
              DataYaml.roles(data.columns()),
              Optional.ofNullable(data.screen()));
      inspection = Optional.of(Inspection.of(String.valueOf(file.getFileName()), experiment));
    } catch (ConfigException e) {
      throw e; // what --set says is wrong
    } catch (FoveaException e) {
      refusal = Optional.of(e.getMessage());
    }
  }

  /** The data as they are read by the guess; empty if it does not suffice, or is refused. */
  public Optional<Inspection> inspection() {
    return inspection;
  }

  /** Whether the guess, or what was said instead of it, does not fit the table. */
  public boolean isRefused() {
    return refusal.isPresent() || inspection.flatMap(Inspection::refusal).isPresent();
  }

  /** For a person: lines of at most 100 characters. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s, %s"
            .formatted(
                Words.cut(String.valueOf(file.getFileName()), LONGEST_NAME),
                Words.count(table.rows(), "row"),
                Words.count(table.columns().size(), "column")));
    lines.addAll(columns());
    lines.add("");
    lines.add("# guessed from names and values: check it, then paste it into an experiment");
    lines.addAll(yaml.lines().toList());
    lines.add("");
    if (inspection.isPresent()) {
      lines.add("read with this section:");
      lines.addAll(inspection.get().lines());
    } else if (refusal.isPresent()) {
      lines.addAll(Words.wrapped("", "REFUSED with this section: " + refusal.get()));
    } else {
      lines.addAll(Words.wrapped("", missing()));
    }
    return lines;
  }

  private String missing() {
    List<String> missing = new ArrayList<>();
    if (guess.key().isEmpty()) {
      missing.add("the key (--set 'data.columns.key=[...]')");
    }
    if (guess.x().isEmpty()) {
      missing.add("the place (--set data.columns.x=... --set data.columns.y=...)");
    }
    return "no column is named like " + String.join(" or ", missing);
  }

  private List<String> columns() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"column", "type", "missing", "distinct", "guess", "values"});
    for (ColumnProfile column : table.columns()) {
      rows.add(
          new String[] {
            Words.cut(column.name(), LONGEST_NAME),
            column.type().word(),
            Words.count(column.missing()),
            column.distinctText(),
            guess.rolesOf(column.name()),
            Words.cut(column.valuesText(), LONGEST_VALUES)
          });
    }
    Columnar table = new Columnar();
    rows.forEach(row -> table.row(List.of(row).subList(0, 4)));
    List<String> left = table.lines("  ");
    int widest = rows.stream().mapToInt(row -> row[4].length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      String[] row = rows.get(i);
      String guessed = row[4] + " ".repeat(widest - row[4].length());
      String line = left.get(i) + "  " + guessed + "  " + row[5];
      lines.add(Words.cut(line.stripTrailing(), Words.LINE));
    }
    return lines;
  }

  /** For a program. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file.toString());
    json.put("rows", table.rows());
    json.put("columns", table.columns().stream().map(ColumnProfile::json).toList());
    json.put("yaml", yaml);
    json.put("inspection", inspection.map(Inspection::json).orElse(null));
    json.put("refusal", refusal.orElse(null));
    return json;
  }
}
