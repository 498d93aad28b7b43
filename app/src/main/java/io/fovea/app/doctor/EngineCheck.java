package io.fovea.app.doctor;

import ai.djl.engine.Engine;
import io.fovea.data.ScanpathDataModule;
import io.fovea.engine.EngineBootstrap;
import io.fovea.layers.VggBlock;
import io.fovea.models.SimpleCnn;
import io.fovea.representations.Heatmap;
import io.fovea.source.SimulatedReaders;
import io.fovea.spec.FoveaException;
import io.fovea.training.Classifier;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Loads the engine and takes real training steps. */
final class EngineCheck {
  private final Path cache;

  EngineCheck(Path cache) {
    this.cache = cache;
  }

  /** The engine's finding, and the training's if there is an engine. */
  List<Finding> examine() {
    Engine engine;
    try {
      engine = EngineBootstrap.load(new TrainerSettings().threads());
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

  private static Finding trained() {
    var data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(4, 3))
            .input("images", new Heatmap(8, 8, false))
            .batchSize(4)
            .build();
    var task = new Classifier().create(new SimpleCnn(new VggBlock(2)));
    try (Trainer trainer = Trainer.builder().maxEpochs(1).build()) {
      Map<String, Double> values = trainer.fit(task, data);
      double loss = values.getOrDefault("train_loss", Double.NaN);
      return Double.isFinite(loss)
          ? Finding.ok(
              "training",
              String.format(
                  Locale.ROOT, "one epoch of a tiny cnn on simulated data, loss %.3f", loss))
          : Finding.problem(
              "training",
              "the loss of a tiny cnn is " + loss,
              "report this with the lines above; results of this machine cannot be trusted");
    }
  }
}
