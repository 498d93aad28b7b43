package io.fovea.wiring;

import io.fovea.bundle.BundleWriter;
import io.fovea.bundle.WeightImport;
import io.fovea.config.Experiment;
import io.fovea.data.DataModule;
import io.fovea.state.State;
import io.fovea.training.Task;
import io.fovea.training.Trainer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Weights that PyTorch trained, in a network that an experiment describes. */
public final class ImportedModel {
  private ImportedModel() {}

  /**
   * Reads the experiment's data for classes, shapes and what representations learn, gives the
   * network the weights, and writes it as a bundle. Nothing is measured.
   *
   * @param weights a PyTorch state dict, see {@link WeightImport#read}
   * @param renames what the beginnings of its names become
   */
  public static WeightImport write(
      Experiment experiment, Path weights, Map<String, String> renames, Path folder) {
    Map<String, State.Array> file = WeightImport.read(weights);
    DataModule data = experiment.data().module(experiment.seed()).build();
    Task task = experiment.task().create(experiment.backbone(), experiment.optimizer());
    AtomicReference<WeightImport> done = new AtomicReference<>();
    try (Trainer trainer =
        Trainer.builder().settings(experiment.trainer()).seed(experiment.seed()).build()) {
      trainer.prepare(task, data);
      trainer.look(
          run -> {
            done.set(WeightImport.of(file, run.weights(), renames));
            run.weights(done.get().weights());
            new BundleWriter(run, BundleFacts.of(experiment), Map.of()).write(folder);
          });
    }
    return done.get();
  }
}
