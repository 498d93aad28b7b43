package io.fovea.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that goes through temporary files gives the same scanpaths as one that does not. */
class StoredTableTest {
  private static final List<String> HEADER = List.of("who", "text", "x", "y", "ms", "t", "pupil");

  private static Recordings read(List<double[]> rows, Columns columns, int rowsInMemory) {
    var table =
        new FixationTable("t", HEADER, SourceContext.of(columns), BadRows.FAIL, rowsInMemory);
    long line = 1;
    for (double[] row : rows) {
      table.row().begin(++line);
      table.row().fields(row.length);
      for (int field = 0; field < row.length; field++) {
        int text = table.layout().textSlotOf(field);
        int number = table.layout().numberSlotOf(field);
        if (text >= 0) {
          table.row().text(text, Integer.toString((int) row[field]));
        }
        if (number >= 0) {
          table.row().number(number, row[field]);
        }
      }
      table.take();
    }
    return table.finish("t", List.of());
  }

  private static List<double[]> rows(Random random, int n) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double[] row = random.doubles(HEADER.size()).toArray();
      row[0] = random.nextInt(5);
      row[1] = random.nextInt(4);
      row[5] = i;
      rows.add(row);
    }
    Collections.shuffle(rows, random);
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 499, 500, 501})
  void a_stored_table_is_the_same_table(int rowsInMemory) {
    List<double[]> rows = rows(new Random(rowsInMemory), 500);
    List<Columns> forms =
        List.of(
            Columns.of("who", "text"),
            Columns.of("who", "text").duration("ms").order("t"),
            Columns.of("who", "text").duration("ms").time("t").timeUnit("s").features("pupil"),
            Columns.of("who").features("ms", "pupil"));
    for (Columns columns : forms) {
      Recordings stored = read(rows, columns, rowsInMemory);
      Recordings held = read(rows, columns, Integer.MAX_VALUE);
      assertThat(stored).as("%s", columns).isEqualTo(held);
      assertThat(stored.recordings())
          .allMatch(one -> one.scanpath().fixations().size() == one.scanpath().size());
    }
  }

  @Test
  void starts_are_in_milliseconds_and_order_the_rows() {
    Recordings read = read(rows(new Random(3), 200), Columns.of("who").time("t").timeUnit("s"), 50);
    for (Recording one : read.recordings()) {
      double[] starts = one.scanpath().startsMs();
      assertThat(starts).isSorted();
      assertThat(starts[0] % 1000).isZero();
    }
    assertThat(read.recordings().stream().mapToInt(one -> one.scanpath().size()).sum())
        .isEqualTo(200);
  }

  @Test
  void many_threads_read_a_stored_table_at_once() {
    Recordings stored =
        read(rows(new Random(5), 4000), Columns.of("who", "text").duration("ms").order("t"), 100);
    List<List<Double>> one = sums(stored, IntStream.range(0, 1));
    List<List<Double>> many = sums(stored, IntStream.range(0, 64).parallel());
    assertThat(many).hasSize(64).containsOnly(one.get(0));
  }

  private static List<List<Double>> sums(Recordings stored, IntStream times) {
    return times
        .mapToObj(
            time ->
                stored.recordings().stream()
                    .map(
                        recording ->
                            IntStream.range(0, recording.scanpath().size())
                                .mapToDouble(recording.scanpath()::x)
                                .sum())
                    .toList())
        .toList();
  }

  @Test
  void features_are_found_by_name() {
    Recordings read =
        read(rows(new Random(9), 50), Columns.of("who").order("t").features("pupil", "ms"), 9);
    var scanpath = read.recordings().get(0).scanpath();
    assertThat(scanpath.featureNames()).containsExactly("pupil", "ms");
    assertThat(scanpath.feature("ms"))
        .hasSize(scanpath.size())
        .isNotEqualTo(scanpath.feature("pupil"));
  }
}
