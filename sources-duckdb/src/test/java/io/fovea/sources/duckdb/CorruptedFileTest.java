package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.source.BadRows;
import io.fovea.source.DataException;
import io.fovea.source.Recordings;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A damaged file is read or refused in one line that names it, and every row is accounted for;
 * nothing else can happen. {@code -Dfovea.mutations=10000} looks longer.
 */
class CorruptedFileTest {
  private static final int MUTATIONS = Integer.getInteger("fovea.mutations", 150);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "t.csv, fail",
    "t.csv, skip",
    "t.csv.gz, fail",
    "t.parquet, fail",
    "t.parquet, skip",
    "t.json, fail",
    "t.ndjson, skip",
  })
  void a_damaged_file_is_read_or_refused_in_one_line(String name, String onBadRow)
      throws IOException {
    byte[] good = Files.readAllBytes(good(name));
    Path file = folder.resolve("damaged").resolve(name);
    Set<String> refusals = new TreeSet<>();
    int refused = 0;
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Duck.write(folder, "damaged/" + name, Damage.of(good, new Random(seed)));
      try {
        assertAccounted(read(file, onBadRow), onBadRow, "seed " + seed);
      } catch (FoveaException e) {
        refused++;
        refusals.add(e.getMessage());
        assertThat(e).as("seed %d", seed).isInstanceOf(DataException.class);
        assertThat(e.getMessage())
            .as("seed %d", seed)
            .startsWith(name)
            .doesNotContain("\n", "Exception", "(Set By User)", "duckdb::");
        assertThat(e.getMessage().length()).as("seed %d: %s", seed, e.getMessage()).isLessThan(700);
      }
    }
    assertThat(refused).isBetween(MUTATIONS / 10, MUTATIONS);
    if (Boolean.getBoolean("fovea.mutations.shown")) {
      Files.write(Path.of("target", name + "-" + onBadRow + ".txt"), refusals);
    }
  }

  private Path good(String name) {
    String query =
        """
        SELECT 'p' || i // 20 AS who, i // 5 AS text, (i * 7919 % 1000) / 1000 AS x,
          (i * 104729 % 1000) / 1000 AS y, 100 + i * 37 % 500 AS ms,
          CASE WHEN i // 5 % 2 = 0 THEN 'news' ELSE 'poem' END AS kind
        FROM range(60) t(i)""";
    return Duck.copy(query, folder.resolve(name));
  }

  private static Recordings read(Path file, String onBadRow) {
    var source = new TableSource(file, "auto", "point", onBadRow, 128, 1);
    return Duck.read(source, Duck.COLUMNS);
  }

  private static void assertAccounted(Recordings read, String onBadRow, String seed) {
    long kept = read.recordings().stream().mapToLong(r -> r.scanpath().size()).sum();
    assertThat(kept + read.report().skippedRows()).as(seed).isEqualTo(read.report().rows());
    if (BadRows.of(onBadRow) == BadRows.FAIL) {
      assertThat(read.report().skippedRows()).as(seed).isZero();
    }
    List<String> notes = read.report().notes();
    if (read.report().skippedRows() > 0) {
      assertThat(notes).as(seed).anyMatch(note -> note.startsWith("skipped "));
    }
  }
}
