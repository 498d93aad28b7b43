package io.fovea.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * Provides what an {@link Experiment} is made of: {@link DataModule}, {@link Task}, {@link
 * RunFolder}, the loggers, the {@link Trainer}, and the {@link WiredRun} that runs it once. An
 * embedding application installs it in an injector of its own, or in a child injector for each of
 * several experiments, and adds loggers and callbacks, which may need its services, by binding:
 *
 * <pre>{@code
 * Multibinder.newSetBinder(binder(), RunLogger.class).addBinding().to(MyLogger.class);
 * Multibinder.newSetBinder(binder(), Callback.class).addBinding().to(MyCallback.class);
 * }</pre>
 *
 * It replaces any of the provided things with {@code Modules.override(new
 * FoveaModule(...)).with(...)}.
 */
public final class FoveaModule extends AbstractModule {
  private final Experiment experiment;
  private final RunOptions options;

  public FoveaModule(Experiment experiment, RunOptions options) {
    this.experiment = experiment;
    this.options = options;
  }

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Callback.class);
    Multibinder.newSetBinder(binder(), RunLogger.class);
    bind(RunOptions.class).toInstance(options);
    bind(WiredRun.class).in(Singleton.class);
  }

  @Provides
  @Singleton
  DataModule data(Provider<Trainer> trainer) {
    var progress = new EndableProgress(options.progress(), trainer);
    return experiment.data().module(experiment.seed()).progress(progress).build();
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
  List<RunLogger> loggers(RunFolder folder, Set<RunLogger> added) {
    if (experiment.trainer().barebones() || experiment.trainer().fastDevRun() > 0) {
      return List.of();
    }
    Stream<RunLogger> own = experiment.loggers().stream().map(spec -> spec.create(folder));
    return Stream.concat(own, added.stream()).toList();
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
  Trainer trainer(
      RunFolder folder, RunRecorder recorder, List<RunLogger> loggers, Set<Callback> added) {
    var builder =
        Trainer.builder()
            .settings(experiment.trainer())
            .seed(experiment.seed())
            .lrSchedule(experiment.lrSchedule());
    builder.callback(recorder);
    if (options.test() != RunOptions.TestWith.NONE) {
      builder.callback(new TestPartCheck());
    }
    options.callbacks().forEach(builder::callback);
    added.forEach(builder::callback);
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
