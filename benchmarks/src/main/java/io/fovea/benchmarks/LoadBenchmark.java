package io.fovea.benchmarks;

import io.fovea.data.ScanpathDataModule;
import io.fovea.data.Stage;
import io.fovea.representations.BaselineVisualization;
import io.fovea.representations.Heatmap;
import io.fovea.representations.Stack;
import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.simulated.SimulatedReadersCsv;
import io.fovea.split.SimpleSplit;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Times from a table to encoded pictures: {@code LoadBenchmark TABLE.csv [TIMES]}. Prints the first
 * time, in which the JVM is cold ({@code total_s}), and the last ({@code warm_total_s}).
 *
 * <p>The table has the columns {@code subject, scan, norm_pos_x, norm_pos_y, duration, label}, or
 * is {@code readers.csv}, as {@code fovea sample} writes it; the pictures are the tutorial's,
 * heatmap and drawing of 16x16.
 */
public final class LoadBenchmark {
  private LoadBenchmark() {}

  public static void main(String[] arguments) {
    Path table = Path.of(arguments[0]);
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    for (int i = 0; i < times; i++) {
      double[] seconds = once(table);
      if (i == 0 || i == times - 1) {
        String when = i == 0 ? "" : "warm_";
        System.out.printf(
            Locale.ROOT,
            "%1$sload_s: %2$.4f%n%1$sencode_s: %3$.4f%n%1$stotal_s: %4$.4f%n",
            when,
            seconds[0],
            seconds[1],
            seconds[0] + seconds[1]);
      }
    }
  }

  private static double[] once(Path table) {
    boolean sample = table.endsWith("readers.csv");
    ScanpathDataModule data =
        ScanpathDataModule.builder()
            .source(new CsvSource(table))
            .columns(
                sample
                    ? SimulatedReadersCsv.columns()
                    : Columns.of("subject", "scan")
                        .x("norm_pos_x")
                        .y("norm_pos_y")
                        .duration("duration")
                        .label("label"))
            .split(new SimpleSplit(0.5))
            .input("images", Stack.of(new Heatmap(16, 16), new BaselineVisualization(16, 16)))
            .build();
    long start = System.nanoTime();
    data.prepareData();
    long read = System.nanoTime();
    data.setup(Stage.FIT);
    long encoded = System.nanoTime();
    return new double[] {(read - start) / 1e9, (encoded - read) / 1e9};
  }
}
