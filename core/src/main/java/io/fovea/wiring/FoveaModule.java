package io.fovea.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.fovea.bundle.ModelWriter;
import io.fovea.config.Experiment;
import io.fovea.data.DataModule;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;
import io.fovea.training.LoggingCallback;
import io.fovea.training.Task;
import io.fovea.training.Trainer;
import java.util.List;
import java.util.Optional;

/**
 * Provides what an {@link Experiment} is made of: {@link DataModule}, {@link Task}, {@link
 * RunFolder}, the loggers and the {@link Trainer}. An embedding application replaces any of them
 * with {@code Modules.override(new FoveaModule(...)).with(...)}.
 */
public final class FoveaModule extends AbstractModule {
  private final Experiment experiment;
  private final RunOptions options;

  public FoveaModule(Experiment experiment, RunOptions options) {
    this.experiment = experiment;
    this.options = options;
  }

  @Provides
  @Singleton
  DataModule data() {
    return experiment.data().module(experiment.seed()).progress(options.progress()).build();
  }

  @Provides
  @Singleton
  Task task() {
    return experiment.task().create(experiment.backbone(), experiment.optimizer());
  }

  /** Makes the folder when it is asked for first. */
  @Provides
  @Singleton
  RunFolder folder() {
    if (options.resume().isPresent()) {
      return SavedRun.folderOf(options.resume().get());
    }
    return options
        .runDir()
        .map(RunFolder::at)
        .orElseGet(() -> RunFolder.next(experiment.rootDir(), experiment.name()));
  }

  @Provides
  @Singleton
  List<RunLogger> loggers(RunFolder folder) {
    if (experiment.trainer().barebones() || experiment.trainer().fastDevRun() > 0) {
      return List.of();
    }
    return experiment.loggers().stream().map(spec -> spec.create(folder)).toList();
  }

  @Provides
  @Singleton
  RunRecorder recorder(DataModule data, RunFolder folder) {
    return new RunRecorder(experiment, data, folder, options.resume().isPresent());
  }

  /**
   * The record comes first, so that it is there whatever a logger or the application does. The
   * application comes before the loggers, so that it can make room for what they print.
   */
  @Provides
  @Singleton
  Trainer trainer(RunFolder folder, RunRecorder recorder, List<RunLogger> loggers) {
    var builder =
        Trainer.builder()
            .settings(experiment.trainer())
            .seed(experiment.seed())
            .lrSchedule(experiment.lrSchedule());
    builder.callback(recorder);
    if (options.test() != RunOptions.TestWith.NONE) {
      builder.callback(new TestPartCheck());
    }
    for (Callback callback : options.callbacks()) {
      builder.callback(callback);
    }
    CallbackContext context = new CallbackContext(Optional.of(folder));
    for (CallbackSpec spec : CallbackList.of(experiment)) {
      builder.callback(spec.create(context));
    }
    builder.callback(new LoggingCallback(experiment.name(), loggers));
    if (experiment.trainer().fastDevRun() == 0) {
      builder.callback(new ModelWriter(folder, () -> BundleFacts.of(experiment)));
    }
    return builder.build();
  }
}
