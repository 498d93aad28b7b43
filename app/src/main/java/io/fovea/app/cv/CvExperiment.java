package io.fovea.app.cv;

import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.ExperimentWriter;
import io.fovea.crossvalidation.CvPlan;
import io.fovea.crossvalidation.Sweep;
import io.fovea.data.ScanpathDataModule;
import io.fovea.logging.AtomicFiles;
import io.fovea.spec.RecordShape;
import io.fovea.spec.SettingException;
import io.fovea.split.SplitSpec;
import io.fovea.wiring.RunOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An experiment that is to be cross-validated, resolved and its data read once: what is wrong is
 * told before any fold is trained.
 */
public final class CvExperiment {
  private static final String FROZEN = "experiment.yaml";

  private final Path file;
  private final Experiment experiment;
  private final int folds;
  private final RunOptions.TestWith weights;

  private CvExperiment(Path file, Experiment experiment, int folds, RunOptions.TestWith weights) {
    this.file = file;
    this.experiment = experiment;
    this.folds = folds;
    this.weights = weights;
  }

  /**
   * Reads the file and the data.
   *
   * @param weights those with which test parts are measured
   * @throws io.fovea.spec.FoveaException if they are wrong, or the split makes no test part
   */
  public static CvExperiment read(
      Path file, List<String> sets, RunOptions.TestWith weights, ExperimentReader reader) {
    Experiment experiment = reader.read(file, sets);
    ScanpathDataModule data = experiment.data().module(experiment.seed()).build();
    data.prepareData();
    if (data.split().test().isEmpty()) {
      throw new SettingException(
          "data.split",
          "makes no test part, which is what a cross-validation measures; use a split with folds,"
              + " for example {name: group_k_fold, folds: 5}, or give it a test_size > 0");
    }
    int folds = experiment.data().split().foldCount(data.dataset().samples());
    return new CvExperiment(file, experiment, folds, weights);
  }

  /** As the file and the settings over it say. */
  public Experiment experiment() {
    return experiment;
  }

  /** The seed of the first division into folds. */
  public long splitSeed() {
    Long own = experiment.data().splitSeed();
    return own == null ? experiment.seed() : own;
  }

  /** The seeds that were asked for, or else the experiment's. */
  public List<Long> seeds(List<Long> asked) {
    return asked.isEmpty() ? List.of(experiment.seed()) : asked;
  }

  /**
   * Its trainings.
   *
   * @param splitSeed of the first division
   */
  public CvPlan plan(
      Path folder, int repeats, long splitSeed, List<Long> seeds, Optional<Sweep> sweep) {
    Map<String, String> settings = FlatSettings.ofExperiment(experiment);
    settings.put("--test-with", weights.name().toLowerCase(Locale.ROOT));
    sweep.ifPresent(it -> settings.putAll(FlatSettings.of(it, "sweep")));
    return new CvPlan(
        file.getFileName().toString(),
        folder.resolve(FROZEN),
        folder,
        folds,
        hasFoldSetting(),
        repeats,
        splitSeed,
        seeds,
        List.of(),
        settings);
  }

  private boolean hasFoldSetting() {
    return experiment.data().split() instanceof Record split
        && RecordShape.of(split.getClass()).indexOf("fold") >= 0;
  }

  /**
   * Writes the resolved experiment into the plan's folder: from there every run reads it, so that
   * nobody's edits reach half of the folds.
   */
  public void freeze(CvPlan plan) {
    AtomicFiles.writeText(plan.experiment(), out -> out.write(ExperimentWriter.toYaml(experiment)));
  }

  /**
   * Refuses an experiment that does not divide its data in the same way.
   *
   * @throws SettingException if it has other folds
   */
  public void checkSameFolds(CvExperiment other) {
    SplitSpec mine = experiment.data().split().holdOut(0);
    SplitSpec others = other.experiment.data().split().holdOut(0);
    if (!mine.equals(others) || folds != other.folds) {
      throw new SettingException(
          "data.split",
          "must be the same in both experiments for a comparison, got %s with %d folds in %s and %s"
                  .formatted(mine, folds, file, others)
              + " with %d folds in %s".formatted(other.folds, other.file));
    }
  }
}
