package io.fovea.config;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.network.BackboneSpec;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.training.TaskSpec;
import io.fovea.training.TrainerSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * What an experiment file says, where only its data are wanted: an {@link Experiment} whose other
 * sections may be missing. Settings that are {@code null} are missing.
 */
@Doc("An experiment of which only the data are wanted; all other sections may be missing.")
public record DataExperiment(
    @Doc("The run's name.") String name,
    @Doc("Decides the split and which scanpaths are shown.") long seed,
    @Doc("The folder for all runs.") Path rootDir,
    @Required @Doc("Where the scanpaths come from and what is seen of them.") DataConfig data,
    @Doc("The network from representations to features.") BackboneSpec backbone,
    @Doc("What is learned.") TaskSpec task,
    @Doc("How the weights follow their gradient.") OptimizerSpec optimizer,
    @Doc("How long and how training runs.") TrainerSettings trainer,
    @Doc("What keeps or shows the measured values.") List<RunLoggerSpec> loggers) {
  public DataExperiment() {
    this(new Experiment());
  }

  /** The same, where there is more. */
  public DataExperiment(Experiment whole) {
    this(
        whole.name(),
        whole.seed(),
        whole.rootDir(),
        whole.data(),
        whole.backbone(),
        whole.task(),
        whole.optimizer(),
        whole.trainer(),
        whole.loggers());
  }

  public DataExperiment {
    RunFolder.checkName(name);
    loggers = List.copyOf(loggers);
  }
}
