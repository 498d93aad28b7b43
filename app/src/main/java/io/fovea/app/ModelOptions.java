package io.fovea.app;

import io.fovea.config.ExperimentReader;
import io.fovea.wiring.ModelRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which trained model is meant, and where its data are now. */
final class ModelOptions {
  @Mixin private PluginPathOption plugins;

  @Option(
      names = "--ckpt",
      paramLabel = "FILE.ckpt",
      description = "A checkpoint of a run; it knows its own configuration.")
  private Path checkpoint;

  @Option(
      names = "--set",
      paramLabel = "a.b=c",
      description = "Replace a setting, for example data.source.path=moved.csv. Repeatable.")
  private List<String> sets = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  boolean isGiven() {
    return checkpoint != null;
  }

  List<String> sets() {
    return sets;
  }

  PluginPathOption plugins() {
    return plugins;
  }

  ModelRun run(OpenPlugins open) {
    if (checkpoint == null) {
      throw new ParameterException(
          command.commandLine(), "Missing required option: '--ckpt=FILE.ckpt'");
    }
    if (!Files.exists(checkpoint)) {
      throw new UsageException(checkpoint + ": no such checkpoint");
    }
    return ModelRun.toAsk(checkpoint, new ExperimentReader(open.parts()), sets);
  }
}
