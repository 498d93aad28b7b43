package io.fovea.benchmarks;

import io.fovea.spec.Check;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Training steps of the tutorial's network or of large_resnet, timed one by one: the counterpart of
 * {@code compare/train_torch.py}. Arguments: the network, steps, steps left out of the summary.
 */
public final class TrainingBenchmark {
  private static final int WINDOW = 500;

  private TrainingBenchmark() {}

  public static void main(String[] args) {
    Network network = Network.named(args.length > 0 ? args[0] : Network.TUTORIAL);
    int steps = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
    int warmup = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    Check.positive("steps", steps);
    Check.that(0 <= warmup && warmup < steps, "warmup", "must be >= 0 and < steps", "" + warmup);
    var data = new RandomImages(network.images(), network.batchSize(), steps, 1);
    var clock = new Clock(steps);
    var settings = new TrainerSettings(1, -1, 1, 0, 1, false, false);
    try (Trainer trainer = Trainer.builder().settings(settings).seed(1).callback(clock).build()) {
      trainer.fit(network.task(), data);
    }
    clock.report(warmup);
  }

  /** Nanoseconds between the ends of steps. */
  private static final class Clock implements Callback {
    private final long[] nanos;
    private int done;
    private long last;

    Clock(int steps) {
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
            residentMib());
      }
    }

    void report(int warmup) {
      long total = Arrays.stream(nanos, warmup, done).sum();
      print("total_s: %.3f", total / 1e9);
      print("mean_us: %.1f", total / 1e3 / (done - warmup));
      print("median_us: %.1f", median(warmup, done));
    }

    /** Memory of the whole process; 0 where the system does not tell. */
    private static long residentMib() {
      try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
        return lines
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElse(0);
      } catch (IOException e) {
        return 0;
      }
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
}
