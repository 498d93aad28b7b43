package io.fovea.config;

import io.fovea.data.ScanpathDataModuleBuilder;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.network.BackboneSpec;
import io.fovea.optimizer.AdamW;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.schedule.Constant;
import io.fovea.schedule.LrScheduleSpec;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.training.CallbackSpec;
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
    @Doc("How the learning rate changes while training goes on.") LrScheduleSpec lrSchedule,
    @Doc("How long and how training runs.") TrainerSettings trainer,
    @Doc("What takes part in the training: early stopping, checkpoints, ...")
        List<CallbackSpec> callbacks,
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
        new Constant(),
        new TrainerSettings(),
        List.of(),
        List.of());
  }

  /** What most experiments say; all else as it is by default. */
  public Experiment(
      String name,
      long seed,
      Path rootDir,
      DataConfig data,
      BackboneSpec backbone,
      TaskSpec task,
      OptimizerSpec optimizer,
      TrainerSettings trainer,
      List<RunLoggerSpec> loggers) {
    this(
        name,
        seed,
        rootDir,
        data,
        backbone,
        task,
        optimizer,
        new Constant(),
        trainer,
        List.of(),
        loggers);
  }

  /** The same experiment on other data. */
  public Experiment data(DataConfig other) {
    return new Experiment(
        name,
        seed,
        rootDir,
        other,
        backbone,
        task,
        optimizer,
        lrSchedule,
        trainer,
        callbacks,
        loggers);
  }

  /** The same experiment, kept or shown by these. */
  public Experiment loggers(List<RunLoggerSpec> others) {
    return new Experiment(
        name,
        seed,
        rootDir,
        data,
        backbone,
        task,
        optimizer,
        lrSchedule,
        trainer,
        callbacks,
        others);
  }

  public Experiment {
    RunFolder.checkName(name);
    callbacks = List.copyOf(callbacks);
    loggers = List.copyOf(loggers);
  }
}
