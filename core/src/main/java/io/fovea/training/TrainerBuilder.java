package io.fovea.training;

import io.fovea.data.ScanpathDataModuleBuilder;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.schedule.Constant;
import io.fovea.schedule.LrScheduleSpec;
import io.fovea.spec.SettingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Builds a {@link Trainer} in plain Java. */
public final class TrainerBuilder {
  private TrainerSettings settings = new TrainerSettings();
  private long seed = ScanpathDataModuleBuilder.DEFAULT_SEED;
  private LrScheduleSpec schedule = new Constant();
  private Path rootDir = Path.of("fovea_logs");
  private String runName = "run";
  private Supplier<RunFolder> folder = () -> RunFolder.next(rootDir, runName);
  private final List<RunLoggerSpec> loggers = new ArrayList<>();
  private final List<Callback> callbacks = new ArrayList<>();

  TrainerBuilder() {}

  public TrainerBuilder settings(TrainerSettings all) {
    settings = all;
    return this;
  }

  public TrainerBuilder maxEpochs(int epochs) {
    settings = settings.with().maxEpochs(epochs).build();
    return this;
  }

  public TrainerBuilder logEveryNSteps(int steps) {
    settings = settings.with().logEveryNSteps(steps).build();
    return this;
  }

  /** Decides initial weights and dropout. */
  public TrainerBuilder seed(long value) {
    seed = value;
    return this;
  }

  /** The folder in which the run's folder {@code <name>/version_N} is made, for loggers. */
  public TrainerBuilder rootDir(Path root, String name) {
    rootDir = root;
    runName = name;
    return this;
  }

  /** Exactly this folder instead. */
  public TrainerBuilder runFolder(RunFolder exact) {
    folder = () -> exact;
    return this;
  }

  public TrainerBuilder logger(RunLoggerSpec spec) {
    loggers.add(spec);
    return this;
  }

  /** How the learning rate changes; it stays the optimizer's own if not said. */
  public TrainerBuilder lrSchedule(LrScheduleSpec spec) {
    schedule = spec;
    return this;
  }

  public TrainerBuilder callback(Callback callback) {
    callbacks.add(callback);
    return this;
  }

  /** Makes the run's folder if there is a logger that may need it. */
  public Trainer build() {
    List<Callback> all = new ArrayList<>(callbacks);
    if (settings.barebones() && !loggers.isEmpty()) {
      throw new SettingException(
          "trainer.barebones", "leaves all loggers out; give none, or leave out this setting");
    }
    if (!loggers.isEmpty() && settings.fastDevRun() == 0) {
      RunFolder made = folder.get();
      List<RunLogger> opened = loggers.stream().map(spec -> spec.create(made)).toList();
      all.add(new LoggingCallback(runName, opened));
    }
    return new Trainer(settings, seed, schedule, all);
  }
}
