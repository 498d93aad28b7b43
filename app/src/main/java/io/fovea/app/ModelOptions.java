package io.fovea.app;

import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.wiring.ModelRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which trained model is meant, and where its data are now. */
final class ModelOptions {
  @Mixin private PluginPathOption plugins;

  @Option(
      names = "--ckpt",
      required = true,
      paramLabel = "FILE.ckpt",
      description = "A checkpoint of a run; it knows its own configuration.")
  private Path checkpoint;

  @Option(
      names = "--set",
      paramLabel = "a.b=c",
      description = "Replace a setting, for example data.source.path=moved.csv. Repeatable.")
  private List<String> sets = new ArrayList<>();

  PluginPathOption plugins() {
    return plugins;
  }

  ModelRun run(ClassLoader loader) {
    return ModelRun.of(checkpoint, new ExperimentReader(Parts.find(loader)), sets);
  }
}
