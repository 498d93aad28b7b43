package io.fovea.benchmarks;

import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Arrays;
import java.util.Locale;

/** Nanoseconds between the ends of steps. */
final class StepClock implements Callback {
  private static final int WINDOW = 500;

  private final long[] nanos;
  private int done;
  private long last;

  StepClock(int steps) {
    nanos = new long[steps];
  }

  @Override
  public void onTrainBatchStart(Run run, int batch) {
    last = System.nanoTime();
  }

  @Override
  public void onTrainBatchEnd(Run run, int batch, double loss) {
    nanos[done++] = System.nanoTime() - last;
    if (done % WINDOW == 0) {
      print(
          "steps %d-%d: %.0f us, %d native arrays, %d MiB resident",
          done - WINDOW + 1,
          done,
          median(done - WINDOW, done),
          run.nativeArrays(),
          ProcessMemory.mib());
    }
  }

  void report(int warmup) {
    long total = Arrays.stream(nanos, warmup, done).sum();
    print("total_s: %.3f", total / 1e9);
    print("mean_us: %.1f", total / 1e3 / (done - warmup));
    print("median_us: %.1f", median(warmup, done));
  }

  private double median(int from, int to) {
    long[] sorted = Arrays.copyOfRange(nanos, from, to);
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e3;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
