package io.fovea.benchmarks;

import io.fovea.predictor.Prediction;
import io.fovea.predictor.Predictor;
import io.fovea.scanpath.Scanpath;
import io.fovea.source.CsvSource;
import io.fovea.source.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long a predictor takes from one scanpath to its answer (representation and network), how many
 * it does in a second, and whether eight threads get equal answers and the memory stays.
 *
 * <p>Arguments: a bundle, a table of fixations, seconds for the eight threads.
 */
public final class PredictorLatency {
  private static final int WARM = 3_000;
  private static final int CALLS = 20_000;
  private static final int THREADS = 8;

  private PredictorLatency() {}

  /** Prints what was measured. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    long before = System.nanoTime();
    try (Predictor predictor = Predictor.load(Path.of(arguments[0]))) {
      System.out.printf("loaded in %d ms%n", (System.nanoTime() - before) / 1_000_000);
      List<Scanpath> scanpaths =
          new CsvSource(Path.of(arguments[1]))
              .create(predictor.reading()).read().recordings().stream()
                  .map(Recording::scanpath)
                  .toList();
      alone(predictor, scanpaths);
      batches(predictor, scanpaths);
      together(predictor, scanpaths, Integer.parseInt(arguments[2]));
    }
  }

  private static void alone(Predictor predictor, List<Scanpath> scanpaths) {
    double sum = 0;
    for (int i = 0; i < WARM; i++) {
      sum += predictor.predict(scanpaths.get(i % scanpaths.size())).values().get(0);
    }
    double[] micros = new double[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      sum += predictor.predict(scanpaths.get(i % scanpaths.size())).values().get(0);
      micros[i] = (System.nanoTime() - start) / 1e3;
    }
    double total = Arrays.stream(micros).sum() / 1e6;
    Arrays.sort(micros);
    System.out.printf(
        "one by one: p50 %.0f us, p99 %.0f us, %.0f a second (sum %.3f)%n",
        micros[CALLS / 2], micros[CALLS * 99 / 100], CALLS / total, sum);
  }

  private static void batches(Predictor predictor, List<Scanpath> scanpaths) {
    int rounds = Math.max(1, CALLS / scanpaths.size());
    predictor.predict(scanpaths);
    long start = System.nanoTime();
    for (int i = 0; i < rounds; i++) {
      predictor.predict(scanpaths);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("in batches: %.0f a second%n", rounds * scanpaths.size() / seconds);
  }

  private static void together(Predictor predictor, List<Scanpath> scanpaths, int seconds)
      throws IOException, InterruptedException, ExecutionException {
    List<Prediction> expected = scanpaths.stream().map(predictor::predict).toList();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Callable<Long>> work = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      work.add(
          () -> {
            long calls = 0;
            while (System.nanoTime() < end) {
              int i = (int) (calls++ % scanpaths.size());
              if (!predictor.predict(scanpaths.get(i)).equals(expected.get(i))) {
                throw new IllegalStateException("another answer for scanpath " + i);
              }
            }
            return calls;
          });
    }
    long first = residentKib();
    long calls = 0;
    for (Future<Long> done : threads.invokeAll(work)) {
      calls += done.get();
    }
    threads.shutdown();
    System.out.printf(
        "%d threads for %d s: %d answers, all equal; memory %d MiB before, %d MiB after%n",
        THREADS, seconds, calls, first / 1024, residentKib() / 1024);
  }

  private static long residentKib() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }
}
