package io.fovea.benchmarks;

import io.fovea.data.Cache;
import io.fovea.data.ScanpathDataModule;
import io.fovea.representations.BaselineVisualization;
import io.fovea.representations.Heatmap;
import io.fovea.representations.Stack;
import io.fovea.split.SimpleSplit;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Training steps of the tutorial's network on 16x16 stacks of encoded scanpaths. Arguments: the
 * cache, steps, steps left out of the summary, the folder for {@code disk}.
 */
public final class CacheTraining {
  private CacheTraining() {}

  public static void main(String[] args) {
    Network network = Network.named(Network.TUTORIAL);
    int steps = Integer.parseInt(args[1]);
    ScanpathDataModule data =
        ScanpathDataModule.builder()
            .source(new DrawnScanpaths(10_000, true))
            .split(new SimpleSplit(0))
            .input("images", Stack.of(new Heatmap(16, 16), new BaselineVisualization(16, 16)))
            .batchSize(network.batchSize())
            .cache(Cache.valueOf(args[0].toUpperCase(Locale.ROOT)))
            .cacheDir(Path.of(args.length > 3 ? args[3] : "fovea_cache"))
            .build();
    var clock = new StepClock(steps);
    var settings = new TrainerSettings(steps, steps, 1, 0, 1, false, false);
    try (Trainer trainer = Trainer.builder().settings(settings).seed(1).callback(clock).build()) {
      trainer.fit(network.task(), data);
    }
    clock.report(Integer.parseInt(args[2]));
  }
}
