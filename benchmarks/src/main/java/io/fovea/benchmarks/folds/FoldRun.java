package io.fovea.benchmarks.folds;

import io.fovea.config.DataConfig;
import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.data.ScanpathDataModule;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import io.fovea.split.StratifiedGroupKFoldSplit;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerBuilder;
import io.fovea.training.TrainerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

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

  /** Trains on all other folds as long as the file says, then looks at the held-out fold, once. */
  List<Prediction> test() {
    ScanpathDataModule data = data(0);
    RecordedTask task = task();
    try (Trainer trainer = trainer().build()) {
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
    ScanpathDataModule data = data(0.25);
    RecordedTask task = task();
    Callback each =
        new Callback() {
          @Override
          public void onTrainEpochEnd(Run run) {
            told.accept(run.epoch(), predictions(data.split().validation(), task.probabilities()));
          }
        };
    try (Trainer trainer = trainer().callback(each).build()) {
      trainer.fit(task, data);
    }
  }

  private Experiment experiment() {
    List<String> all = Stream.concat(Stream.of("seed=" + seed), sets.stream()).toList();
    return new ExperimentReader(Parts.find(FoldRun.class.getClassLoader())).read(file, all);
  }

  private ScanpathDataModule data(double validationSize) {
    DataConfig data = experiment().data();
    return data.module(seed)
        .split(new StratifiedGroupKFoldSplit(folds, fold, validationSize))
        .splitSeed(SPLIT_SEED)
        .build();
  }

  private RecordedTask task() {
    Experiment experiment = experiment();
    return new RecordedTask(
        experiment.task().create(experiment.backbone(), experiment.optimizer()));
  }

  private TrainerBuilder trainer() {
    TrainerSettings of = experiment().trainer();
    var quiet =
        new TrainerSettings(
            of.maxEpochs(), of.maxSteps(), of.logEveryNSteps(), 0, of.threads(), false, false);
    return Trainer.builder().settings(quiet).seed(seed);
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
