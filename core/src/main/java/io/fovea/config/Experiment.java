package io.fovea.config;

import io.fovea.data.ScanpathDataModuleBuilder;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.network.BackboneSpec;
import io.fovea.optimizer.AdamW;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.training.TaskSpec;
import io.fovea.training.TrainerSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * A whole experiment, as an experiment file says it. Settings that are {@code null} are missing.
 */
@Doc("A whole experiment: data, network, task, training and what is kept of it.")
public record Experiment(
    @Doc("The run's name: its folder is <root_dir>/<name>/version_N.") String name,
    @Doc("Decides the split, the initial weights and the order of the training part.") long seed,
    @Doc("The folder for all runs.") Path rootDir,
    @Required @Doc("Where the scanpaths come from and what the network sees of them.")
        DataConfig data,
    @Required @Doc("The network from representations to features.") BackboneSpec backbone,
    @Required @Doc("What is learned.") TaskSpec task,
    @Doc("How the weights follow their gradient.") OptimizerSpec optimizer,
    @Doc("How long and how training runs.") TrainerSettings trainer,
    @Doc("What keeps or shows the measured values.") List<RunLoggerSpec> loggers) {
  public Experiment() {
    this(
        "run",
        ScanpathDataModuleBuilder.DEFAULT_SEED,
        Path.of("fovea_logs"),
        new DataConfig(),
        null,
        null,
        new AdamW(),
        new TrainerSettings(),
        List.of());
  }

  /** The same experiment, kept or shown by these. */
  public Experiment loggers(List<RunLoggerSpec> others) {
    return new Experiment(name, seed, rootDir, data, backbone, task, optimizer, trainer, others);
  }

  public Experiment {
    RunFolder.checkName(name);
    loggers = List.copyOf(loggers);
  }
}
