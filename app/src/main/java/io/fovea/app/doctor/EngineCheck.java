package io.fovea.app.doctor;

import ai.djl.engine.Engine;
import io.fovea.data.ScanpathDataModule;
import io.fovea.engine.EngineBootstrap;
import io.fovea.engine.UnsoundEngineException;
import io.fovea.layers.VggBlock;
import io.fovea.models.SimpleCnn;
import io.fovea.representations.Heatmap;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.spec.FoveaException;
import io.fovea.training.Classifier;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Loads the engine and takes real training steps. */
final class EngineCheck {
  private static final String TRAINING = "training";
  private static final String REPORT =
      "report this with the lines above; results of this machine cannot be trusted";

  private final Path cache;
  private final DoubleSupplier training;

  EngineCheck(Path cache) {
    this(cache, EngineCheck::train);
  }

  /**
   * @param training trains, and gives the loss
   */
  EngineCheck(Path cache, DoubleSupplier training) {
    this.cache = cache;
    this.training = training;
  }

  /** The engine's finding, and the training's if there is an engine. */
  List<Finding> examine() {
    Engine engine;
    try {
      engine = EngineBootstrap.load(new TrainerSettings().threads());
    } catch (UnsoundEngineException e) {
      return List.of(
          Finding.problem("engine", e.getMessage(), "export " + UnsoundEngineException.MEND));
    } catch (FoveaException | LinkageError e) {
      return List.of(
          Finding.problem(
              "engine",
              String.valueOf(e.getMessage()),
              "delete "
                  + cache
                  + ", so that the natives are unpacked again; if that does not"
                  + " help, this machine's C library is probably older than the natives need"));
    }
    Finding loaded =
        Finding.ok(
            "engine",
            "%s %s, DJL %s, %s"
                .formatted(
                    engine.getEngineName(),
                    engine.getVersion(),
                    Engine.getDjlVersion(),
                    engine.defaultDevice()));
    return List.of(loaded, trained());
  }

  /** Whatever goes wrong here is what the doctor was asked to find. */
  private Finding trained() {
    double loss;
    try {
      loss = training.getAsDouble();
    } catch (RuntimeException | Error e) {
      String why = e instanceof FoveaException ? e.getMessage() : String.valueOf(e);
      return Finding.problem(TRAINING, "a tiny cnn cannot be trained: " + why, REPORT);
    }
    return Double.isFinite(loss)
        ? Finding.ok(
            TRAINING,
            String.format(
                Locale.ROOT, "one epoch of a tiny cnn on simulated data, loss %.3f", loss))
        : Finding.problem(TRAINING, "the loss of a tiny cnn is " + loss, REPORT);
  }

  private static double train() {
    var data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(4, 3))
            .input("images", new Heatmap(8, 8, false))
            .batchSize(4)
            .build();
    var task = new Classifier().create(new SimpleCnn(new VggBlock(2)));
    try (Trainer trainer = Trainer.builder().maxEpochs(1).build()) {
      return trainer.fit(task, data).getOrDefault("train_loss", Double.NaN);
    }
  }
}
