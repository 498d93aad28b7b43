package io.fovea.benchmarks.folds;

import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.ExperimentWriter;
import io.fovea.config.Parts;
import io.fovea.data.Cache;
import io.fovea.data.ScanpathDataModule;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Fingerprint;
import io.fovea.scanpath.Sample;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerBuilder;
import io.fovea.training.TrainerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One training of an experiment on all folds but one.
 *
 * @param file the experiment
 * @param sets settings over those of the file, {@code path=value}
 * @param folds how many folds, by participant
 * @param fold which one is held out
 * @param seed of weights, order and dropout; the folds are the same for all seeds
 */
record FoldRun(Path file, List<String> sets, int folds, int fold, long seed) {
  private static final long SPLIT_SEED = 42;

  /**
   * Tells this run from those with other settings: the first 12 hexadecimal digits of a SHA-256 of
   * the resolved experiment with its seed, its table's path and this fold's split. Where runs,
   * caches and loggers put their files changes nothing in what comes out, so it is left out.
   */
  String fingerprint() {
    Experiment of = experiment(0);
    Path nowhere = Path.of("/");
    Experiment what =
        new Experiment(
            "run",
            of.seed(),
            nowhere,
            of.data().cache(Cache.MEMORY, nowhere),
            of.backbone(),
            of.task(),
            of.optimizer(),
            quiet(of.trainer()),
            List.of());
    return new Fingerprint().add(ExperimentWriter.toYaml(what)).hex().substring(0, 12);
  }

  /** Trains on all other folds as long as the file says, then looks at the held-out fold, once. */
  List<Prediction> test() {
    Experiment experiment = experiment(0);
    ScanpathDataModule data = data(experiment);
    RecordedTask task = task(experiment);
    try (Trainer trainer = trainer(experiment).build()) {
      trainer.fit(task, data);
      trainer.test();
    }
    return predictions(data.split().test(), task.probabilities());
  }

  /**
   * For choosing: trains on part of the other folds and tells, after each epoch, what was said of
   * the rest of them. The held-out fold is not looked at.
   */
  void validate(BiConsumer<Integer, List<Prediction>> told) {
    Experiment experiment = experiment(0.25);
    ScanpathDataModule data = data(experiment);
    RecordedTask task = task(experiment);
    Callback each =
        new Callback() {
          @Override
          public void onTrainEpochEnd(Run run) {
            told.accept(run.epoch(), predictions(data.split().validation(), task.probabilities()));
          }
        };
    try (Trainer trainer = trainer(experiment).callback(each).build()) {
      trainer.fit(task, data);
    }
  }

  /** The file's, but for seed and split, which are this run's whatever file and settings say. */
  private Experiment experiment(double validationSize) {
    String split =
        "{name: stratified_group_k_fold, folds: %d, fold: %d, validation_size: %s}"
            .formatted(folds, fold, validationSize);
    List<String> all = new ArrayList<>(sets);
    all.addAll(List.of("seed=" + seed, "data.split=" + split, "data.split_seed=" + SPLIT_SEED));
    return new ExperimentReader(Parts.find(FoldRun.class.getClassLoader())).read(file, all);
  }

  private ScanpathDataModule data(Experiment experiment) {
    return experiment.data().module(seed).build();
  }

  private static RecordedTask task(Experiment experiment) {
    return new RecordedTask(
        experiment.task().create(experiment.backbone(), experiment.optimizer()));
  }

  private TrainerBuilder trainer(Experiment experiment) {
    return Trainer.builder().settings(quiet(experiment.trainer())).seed(seed);
  }

  private static TrainerSettings quiet(TrainerSettings of) {
    return new TrainerSettings(
        of.maxEpochs(), of.maxSteps(), of.logEveryNSteps(), 0, of.threads(), false, false);
  }

  private static List<Prediction> predictions(List<Sample> part, List<Double> probabilities) {
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      Sample sample = part.get(i);
      int truth = ((ClassTarget) sample.target()).index();
      String who = String.valueOf(sample.scanpath().participant());
      predictions.add(new Prediction(who, truth, probabilities.get(i)));
    }
    return predictions;
  }
}
