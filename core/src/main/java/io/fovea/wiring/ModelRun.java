package io.fovea.wiring;

import io.fovea.bundle.BundleWriter;
import io.fovea.checkpoint.CheckpointFile;
import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.data.DataModule;
import io.fovea.data.PredictPart;
import io.fovea.data.ScanpathDataModule;
import io.fovea.data.Stage;
import io.fovea.metric.Outcomes;
import io.fovea.state.State;
import io.fovea.training.Callback;
import io.fovea.training.Task;
import io.fovea.training.Trainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures or asks a model that was trained before; needs nothing but its checkpoint. */
public final class ModelRun {
  /** How much of the data the training took says nothing about how much is asked for now. */
  private static final List<String> OF_THE_TRAINING_ALONE =
      List.of(
          "trainer.limit_val_batches=1.0",
          "trainer.limit_test_batches=1.0",
          "trainer.limit_predict_batches=1.0",
          "trainer.overfit_batches=0",
          "trainer.fast_dev_run=0");

  private final Path checkpoint;
  private final Experiment experiment;

  private ModelRun(Path checkpoint, Experiment experiment) {
    this.checkpoint = checkpoint;
    this.experiment = experiment;
  }

  /**
   * A trained model to be asked about all of its data, however little of them its training took.
   *
   * @param sets over its own settings; here limits count
   */
  public static ModelRun toAsk(Path checkpoint, ExperimentReader reader, List<String> sets) {
    List<String> all = new ArrayList<>(OF_THE_TRAINING_ALONE);
    all.addAll(sets);
    return of(checkpoint, reader, all);
  }

  /**
   * The experiment that a checkpoint was made by.
   *
   * @param sets laid over it, for example {@code data.source.path=...} where the table has moved
   */
  public static ModelRun of(Path checkpoint, ExperimentReader reader, List<String> sets) {
    String yaml = SavedRun.config(checkpoint, CheckpointFile.read(checkpoint));
    return new ModelRun(checkpoint, reader.read(yaml, checkpoint.toString(), sets));
  }

  /** The same model where the table holds no labels; predictions need none. */
  public ModelRun withoutLabels() {
    return new ModelRun(checkpoint, experiment.data(experiment.data().withoutLabels()));
  }

  public Experiment experiment() {
    return experiment;
  }

  /**
   * Measures the validation or test part.
   *
   * @throws io.fovea.spec.FoveaException if the data are not those that the model was trained on:
   *     their parts would mean nothing
   */
  public FitResult measure(Stage stage, List<Callback> callbacks) {
    return with(
        callbacks,
        PredictPart.ALL,
        true,
        (trainer, data) -> {
          Map<String, Double> metrics = stage == Stage.TEST ? trainer.test() : trainer.validate();
          boolean test = stage == Stage.TEST;
          return new FitResult(
              checkpoint,
              test ? Map.of() : metrics,
              test ? metrics : Map.of(),
              data.signature(),
              data.summary(),
              Optional.empty());
        });
  }

  /** What the model says of some scanpaths, batch by batch; callbacks may keep it. */
  public List<Outcomes> predict(PredictPart part, List<Callback> callbacks) {
    return with(callbacks, part, part != PredictPart.ALL, (trainer, data) -> trainer.predict());
  }

  /**
   * Writes the network as a bundle, see {@link BundleWriter}; no table is read.
   *
   * @param folder is made, or a bundle in it replaced
   */
  public void export(Path folder) {
    State state = CheckpointFile.read(checkpoint);
    Task task = experiment.task().create(experiment.backbone(), experiment.optimizer());
    var builder = Trainer.builder().settings(experiment.trainer()).seed(experiment.seed());
    try (Trainer trainer = builder.build()) {
      trainer.load(task, new RememberedData(experiment.data(), state), checkpoint);
      trainer.look(
          run -> new BundleWriter(run, BundleFacts.of(experiment), run.metrics()).write(folder));
    }
  }

  private interface Work<T> {
    T on(Trainer trainer, DataModule data);
  }

  private <T> T with(List<Callback> callbacks, PredictPart part, boolean sameData, Work<T> work) {
    ScanpathDataModule data = experiment.data().module(experiment.seed()).build();
    data.predictPart(part);
    Task task = experiment.task().create(experiment.backbone(), experiment.optimizer());
    var builder = Trainer.builder().settings(experiment.trainer()).seed(experiment.seed());
    if (sameData) {
      builder.callback(new SameData(experiment));
    }
    callbacks.forEach(builder::callback);
    try (Trainer trainer = builder.build()) {
      trainer.load(task, data, checkpoint);
      return work.on(trainer, data);
    }
  }
}
