package io.fovea.benchmarks;

import ai.djl.ndarray.NDManager;
import io.fovea.data.Batches;
import io.fovea.data.Cache;
import io.fovea.data.ScanpathDataModule;
import io.fovea.data.Stage;
import io.fovea.engine.EngineBootstrap;
import io.fovea.representations.Heatmap;
import io.fovea.split.SimpleSplit;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a cache costs before the first batch and in each epoch, at 16x16 heatmaps. Arguments: the
 * cache, how many scanpaths, the folder for {@code disk}, whether the scanpaths' numbers are in
 * memory ({@code true}) or made when they are asked for.
 */
public final class EncodingBenchmark {
  private static final int EPOCHS = 3;

  private EncodingBenchmark() {}

  public static void main(String[] args) {
    Cache cache = Cache.valueOf(args[0].toUpperCase(Locale.ROOT));
    int scanpaths = Integer.parseInt(args[1]);
    var source = new DrawnScanpaths(scanpaths, args.length < 4 || Boolean.parseBoolean(args[3]));
    ScanpathDataModule data =
        ScanpathDataModule.builder()
            .source(source)
            .split(new SimpleSplit(0.1))
            .input("images", new Heatmap(16, 16))
            .cache(cache)
            .cacheDir(Path.of(args.length > 2 ? args[2] : "fovea_cache"))
            .build();
    EngineBootstrap.load(1);
    data.prepareData();
    long start = System.nanoTime();
    data.setup(Stage.FIT);
    print("setup: %.2f s, %.0f scanpaths/s", seconds(start), scanpaths / seconds(start));
    try (NDManager manager = NDManager.newBaseManager()) {
      data.trainBatches(0).load(0, manager);
    }
    print("first batch after %.3f s", seconds(start));
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      long begin = System.nanoTime();
      Batches batches = data.trainBatches(epoch);
      load(batches);
      int served = data.split().train().size();
      print("epoch: %.2f s, %.0f scanpaths/s", seconds(begin), served / seconds(begin));
    }
    data.teardown(Stage.FIT);
    print("%d MiB resident at most", ProcessMemory.mostMib());
  }

  private static void load(Batches batches) {
    for (int i = 0; i < batches.count(); i++) {
      try (NDManager step = NDManager.newBaseManager()) {
        batches.load(i, step);
      }
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
