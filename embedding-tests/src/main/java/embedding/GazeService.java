package embedding;

import com.google.inject.AbstractModule;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;
import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.logging.RunLogger;
import io.fovea.predictor.Predictor;
import io.fovea.training.Callback;
import io.fovea.wiring.FitResult;
import io.fovea.wiring.FoveaModule;
import io.fovea.wiring.RunOptions;
import io.fovea.wiring.WiredRun;
import java.nio.file.Path;
import java.util.List;

/** What the application does with Fovea: it trains by a text of its own, and predicts. */
public final class GazeService {
  private static final String EXPERIMENT =
      """
      name: embedded
      data:
        source: {name: simulated_readers, participants: 8, texts_per_participant: 3}
        inputs:
          images: embedding.spread
        batch_size: 4
      backbone: {name: cnn, layers: [flatten, {name: linear_block, units: 4}]}
      task: classifier
      trainer: {max_epochs: 2}
      loggers: []
      """;

  private final Injector application;
  private final ExperimentReader reader;
  private final Parts parts;

  @Inject
  GazeService(Injector application, ExperimentReader reader, Parts parts) {
    this.application = application;
    this.reader = reader;
    this.parts = parts;
  }

  /** A run to fit, or to interrupt from another thread; each has a child injector of its own. */
  public WiredRun run(Path folder, String... settings) {
    return run(new RunOptions().runDir(folder), settings);
  }

  WiredRun run(RunOptions options, String... settings) {
    Experiment experiment = reader.read(EXPERIMENT, "embedded", List.of(settings));
    return application
        .createChildInjector(
            new FoveaModule(experiment, options),
            new AbstractModule() {
              @Override
              protected void configure() {
                Multibinder.newSetBinder(binder(), RunLogger.class)
                    .addBinding()
                    .to(DashboardLogger.class);
                Multibinder.newSetBinder(binder(), Callback.class)
                    .addBinding()
                    .to(DashboardCallback.class);
              }
            })
        .getInstance(WiredRun.class);
  }

  /** What the model of a run says, without the training engine. */
  public Predictor predictor(FitResult trained) {
    return Predictor.load(trained.folder().resolve("model"), parts, 1, List.of());
  }
}
