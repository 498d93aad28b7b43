package io.fovea.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.label.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the table's form, what was written is what is read. */
class RandomTableTest {
  private static final List<String> NAMES =
      List.of("who", "text", "x", "y", "ms", "kind", "t", "note", "a b");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1000, 2000, 3000})
  void what_was_written_is_read(int firstSeed) {
    for (int seed = firstSeed; seed < firstSeed + 50; seed++) {
      check(new Random(seed), seed);
    }
  }

  private void check(Random random, int seed) {
    // Truth: scanpaths by (who, text), fixations by time.
    TreeMap<String, String> truth = new TreeMap<>();
    List<List<String>> rows = new ArrayList<>();
    int people = 2 + random.nextInt(5);
    for (int who = 0; who < people; who++) {
      for (int text = 0; text < 1 + random.nextInt(4); text++) {
        String kind = who < 2 ? "kind " + who : "kind " + random.nextInt(3);
        StringBuilder expected = new StringBuilder("(p%d, %d) %s".formatted(who, text, kind));
        int fixations = 1 + random.nextInt(40);
        for (int i = 0; i < fixations; i++) {
          double x = random.nextGaussian();
          float y = random.nextFloat();
          int ms = random.nextInt(900);
          expected.append(" %s|%s|%s".formatted(x, (double) y, (double) ms));
          rows.add(
              List.of(
                  "p" + who,
                  "" + text,
                  "" + x,
                  "" + (double) y,
                  "" + ms,
                  kind,
                  "" + i,
                  random.nextBoolean() ? "" : "a \"note\",\nwith; all|sorts\tof text",
                  "z"));
        }
        truth.put("p%d %d".formatted(who, text), expected.toString());
      }
    }
    Collections.shuffle(rows, random);
    Path file = Tables.write(folder, seed + ".csv", text(rows, random));
    Columns columns = Columns.of("who", "text").duration("ms").label("kind").order("t");
    Dataset dataset = Tables.read(new CsvSource(file), columns);
    assertThat(Tables.shown(dataset)).as("seed %d", seed).containsExactlyElementsOf(truth.values());
    assertThat(dataset.report().rows()).isEqualTo(rows.size());
  }

  /** The table with shuffled columns, any delimiter, needless quotes and any line end. */
  private static String text(List<List<String>> rows, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    String delimiter = List.of(",", ";", "\t", "|").get(random.nextInt(4));
    String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    List<List<String>> all = new ArrayList<>(List.of(NAMES));
    all.addAll(rows);
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
    for (List<String> row : all) {
      List<String> fields = order.stream().map(i -> field(row.get(i), random)).toList();
      text.append(String.join(delimiter, fields)).append(lineEnd);
    }
    return text.toString();
  }

  private static String field(String value, Random random) {
    boolean quote = value.contains("\"") || random.nextInt(4) == 0;
    return quote ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
