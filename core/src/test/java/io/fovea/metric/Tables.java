package io.fovea.metric;

import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.ScanpathKey;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Outcomes to measure. */
final class Tables {
  private Tables() {}

  static List<SampleId> ids(int size, int participants) {
    return IntStream.range(0, size)
        .mapToObj(i -> new SampleId(ScanpathKey.of((double) i), "P" + i % participants))
        .toList();
  }

  static List<String> classes(int count) {
    return IntStream.range(0, count).mapToObj(c -> "c" + c).toList();
  }

  static ClassOutcomes classes(int classes, int[] truth, double... probabilities) {
    return new ClassOutcomes(
        ids(truth.length, truth.length), classes(classes), truth, probabilities);
  }

  /** Few different probabilities, so that many are equal; every class occurs if there is room. */
  static ClassOutcomes random(long seed, int size, int classes) {
    Random random = new Random(seed);
    int[] truth =
        IntStream.range(0, size).map(i -> i < classes ? i : random.nextInt(classes)).toArray();
    double[] rows = new double[size * classes];
    for (int i = 0; i < size; i++) {
      double[] row = random.ints(classes, 1, 9).asDoubleStream().toArray();
      double sum = Arrays.stream(row).sum();
      for (int c = 0; c < classes; c++) {
        rows[i * classes + c] = row[c] / sum;
      }
    }
    return classes(classes, truth, rows);
  }
}
