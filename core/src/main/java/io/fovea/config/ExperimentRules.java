package io.fovea.config;

import io.fovea.cleaning.CleaningContext;
import io.fovea.cleaning.CleaningSpec;
import io.fovea.data.Sampler;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.objective.ClassWeights;
import io.fovea.source.TextRows;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Names;
import io.fovea.spec.SettingException;
import io.fovea.split.leak.LeakCheck;
import io.fovea.training.Classifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The rules that hold between sections, where no single record can see them. */
final class ExperimentRules {
  private ExperimentRules() {}

  /**
   * @param complain takes a setting's full path and what is wrong
   */
  static void check(DataConfig data, BiConsumer<String, String> complain) {
    labelsAgree(data, complain);
    leaksAreKnown(data, complain);
    detectionAndCleaningCanBegin(data, complain);
    sourceAgrees(data, complain);
  }

  /** What these need to be told is known by now; a table may still lack what they work on. */
  private static void detectionAndCleaningCanBegin(
      DataConfig data, BiConsumer<String, String> complain) {
    if (data.detect() != null) {
      whatIsRefused(() -> data.detect().create(), "data.detect", complain);
    }
    CleaningContext anyTable = new CleaningContext(true, List.of());
    for (int i = 0; i < data.clean().size(); i++) {
      CleaningSpec rule = data.clean().get(i);
      whatIsRefused(() -> rule.create(anyTable), "data.clean[" + i + "]", complain);
    }
  }

  private static void whatIsRefused(
      Runnable making, String place, BiConsumer<String, String> complain) {
    try {
      making.run();
    } catch (SettingException e) {
      complain.accept(place + "." + Names.snake(e.setting()), e.complaint());
    } catch (FoveaException e) {
      complain.accept(place, e.getMessage());
    }
  }

  private static void leaksAreKnown(DataConfig data, BiConsumer<String, String> complain) {
    try {
      LeakCheck.checkNames(data.allowLeak());
    } catch (SettingException e) {
      complain.accept(e.setting(), e.complaint());
    }
  }

  private static void labelsAgree(DataConfig data, BiConsumer<String, String> complain) {
    if (data.labels() == null) {
      return;
    }
    if (data.labels().label().isEmpty() && data.labels().targets().isEmpty()) {
      complain.accept("data.labels.label", "missing: which column of the file holds the class");
    }
    try {
      TextRows.checkExists(data.labels().path());
    } catch (SettingException e) {
      complain.accept("data.labels." + e.setting(), e.complaint());
    }
    if (data.columns() != null && !data.columns().learned().isEmpty()) {
      complain.accept(
          "data.labels",
          "the table's own columns %s hold labels, too; name either, not both"
              .formatted(data.columns().learned()));
    }
  }

  /** A network learns something; to look at data, nothing need be learned. */
  static void somethingIsLearned(DataConfig data, BiConsumer<String, String> complain) {
    if (data.columns() != null && data.columns().learned().isEmpty() && data.labels() == null) {
      complain.accept("data.columns.label", "missing: which column holds the class to learn");
    }
  }

  /** The source knows which other settings it needs or cannot use; it reads nothing yet. */
  private static void sourceAgrees(DataConfig data, BiConsumer<String, String> complain) {
    try {
      data.source().create(data.context());
    } catch (SettingException e) {
      complain.accept("data.source." + Names.snake(e.setting()), e.complaint());
    } catch (FoveaException e) {
      complain.accept("data.source", e.getMessage());
    }
  }

  /** A network sees something; to look at data, no input is needed. */
  static void inputsAreGiven(DataConfig data, BiConsumer<String, String> complain) {
    if (data.inputs().isEmpty()) {
      complain.accept("data.inputs", "at least one representation is needed");
    }
  }

  /**
   * Two loggers of one name would write to the same files.
   *
   * @param complain takes a setting's full path and what is wrong
   */
  static void loggersDiffer(List<RunLoggerSpec> loggers, BiConsumer<String, String> complain) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < loggers.size(); i++) {
      String name = loggers.get(i).name();
      Integer earlier = first.putIfAbsent(name, i);
      if (earlier != null) {
        complain.accept(
            "loggers[" + i + "]",
            "'%s' is also loggers[%d]; name each once".formatted(name, earlier));
      }
    }
  }

  /** A measurement of bare speed has nothing that listens. */
  static void barebonesIsBare(Experiment experiment, BiConsumer<String, String> complain) {
    if (experiment.trainer().barebones() && !experiment.callbacks().isEmpty()) {
      complain.accept(
          "trainer.barebones", "leaves all callbacks out; leave out 'callbacks', or this setting");
    }
    if (experiment.trainer().barebones() && !experiment.loggers().isEmpty()) {
      complain.accept(
          "trainer.barebones", "leaves all loggers out; leave out 'loggers', or this setting");
    }
  }

  /** Both make classes count equally: together a rare one counts more than the others. */
  static void classesAreBalancedOnce(Experiment experiment, BiConsumer<String, String> complain) {
    if (experiment.data().sampler() == Sampler.WEIGHTED
        && experiment.task() instanceof Classifier classifier
        && classifier.classWeights().equals(ClassWeights.balanced())) {
      complain.accept(
          "task.class_weights",
          "balanced beside data.sampler weighted would correct for rare classes twice; leave one"
              + " out");
    }
  }
}
