package io.fovea.benchmarks;

import io.fovea.representation.Tensor;
import io.fovea.spec.Check;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What {@link RepresentationBenchmark} measures, as lines {@code name: microseconds} that {@code
 * compare/paired.py} can set beside those of {@code compare/representations.py}. Argument: windows
 * of a tenth of a second that count; as many go before them as warm-up.
 */
public final class RepresentationTimes {
  private static final long WINDOW_NANOS = 100_000_000;
  private static final int[] SIZES = {16, 100};

  /** Keeps the compiler from leaving out work that nobody looks at. */
  private static Tensor seen;

  private RepresentationTimes() {}

  public static void main(String[] args) {
    int windows = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    Check.positive("windows", windows);
    for (int size : SIZES) {
      var benchmark = new RepresentationBenchmark();
      benchmark.size = size;
      benchmark.setUp();
      print("heatmap", size, medianMicros(benchmark::heatmap, windows));
      print("drawing", size, medianMicros(benchmark::drawing, windows));
    }
    System.out.println("last shape: " + Arrays.toString(seen.shape()));
  }

  private static double medianMicros(Supplier<Tensor> encode, int windows) {
    for (int i = 0; i < windows; i++) {
      windowMicros(encode);
    }
    double[] micros = new double[windows];
    Arrays.setAll(micros, i -> windowMicros(encode));
    Arrays.sort(micros);
    return micros[windows / 2];
  }

  /** The mean time of the calls that fit into a window; at least one. */
  private static double windowMicros(Supplier<Tensor> encode) {
    long start = System.nanoTime();
    int calls = 0;
    long nanos;
    do {
      seen = encode.get();
      calls++;
      nanos = System.nanoTime() - start;
    } while (nanos < WINDOW_NANOS);
    return nanos / 1e3 / calls;
  }

  private static void print(String what, int size, double micros) {
    System.out.println(String.format(Locale.ROOT, "%s_%d_us: %.2f", what, size, micros));
  }
}
