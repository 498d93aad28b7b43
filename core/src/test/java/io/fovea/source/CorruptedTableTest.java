package io.fovea.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.label.Dataset;
import io.fovea.spec.FoveaException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A damaged file is read or refused in one line that names it; nothing else can happen. */
class CorruptedTableTest {
  private static final int MUTATIONS = Integer.getInteger("fovea.mutations", 500);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"plain, fail", "plain, skip", "gzip, fail", "gzip, skip"})
  void a_damaged_table_is_read_or_refused_in_one_line(String form, String onBadRow) {
    byte[] good =
        form.equals("gzip")
            ? Tables.gzip(Tables.GOOD)
            : Tables.GOOD.getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Path file = Tables.write(folder, "t.csv", damaged(good, new Random(seed)));
      try {
        Dataset dataset =
            Tables.read(new io.fovea.source.CsvSource(file, "auto", onBadRow), Tables.COLUMNS);
        assertThat(dataset.targets().labels().size()).as("seed %d", seed).isPositive();
      } catch (FoveaException e) {
        refused++;
        assertThat(e).as("seed %d", seed).isInstanceOf(DataException.class);
        assertThat(e.getMessage()).as("seed %d", seed).startsWith("t.csv").doesNotContain("\n");
      }
    }
    assertThat(refused).isBetween(MUTATIONS / 5, MUTATIONS - 1);
  }

  /** One to three bytes changed, removed, doubled, or the end cut off. */
  private static byte[] damaged(byte[] good, Random random) {
    byte[] bytes = good;
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> replaced(bytes, at, (byte) random.nextInt(256));
            case 1 -> replaced(bytes, at, (byte) ",;\t|\"\n0-. x".charAt(random.nextInt(11)));
            case 2 -> joined(bytes, at, at + 1);
            case 3 -> joined(bytes, at, Math.max(0, at - random.nextInt(30)));
            default -> Arrays.copyOf(bytes, Math.max(1, bytes.length - random.nextInt(20)));
          };
    }
    return bytes;
  }

  private static byte[] replaced(byte[] bytes, int at, byte value) {
    byte[] copy = bytes.clone();
    copy[at] = value;
    return copy;
  }

  /** The bytes up to one place, then those from another: removes or doubles what is between. */
  private static byte[] joined(byte[] bytes, int end, int restart) {
    byte[] joined = Arrays.copyOf(bytes, end + bytes.length - restart);
    System.arraycopy(bytes, restart, joined, end, bytes.length - restart);
    return joined.length == 0 ? bytes : joined;
  }
}
