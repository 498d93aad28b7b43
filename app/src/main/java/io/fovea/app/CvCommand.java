package io.fovea.app;

import io.fovea.app.cv.ChildRunner;
import io.fovea.app.cv.CvExperiment;
import io.fovea.app.cv.CvFolder;
import io.fovea.app.cv.CvProgress;
import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.crossvalidation.CrossValidation;
import io.fovea.crossvalidation.CvPlan;
import io.fovea.crossvalidation.CvReport;
import io.fovea.crossvalidation.CvResult;
import io.fovea.crossvalidation.Sweep;
import io.fovea.loggers.ConsoleLogger;
import io.fovea.loggers.CsvLogger;
import io.fovea.logging.FolderLock;
import io.fovea.wiring.RunOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fovea cv}. */
@Command(
    name = "cv",
    description = "Train an experiment on every fold, and say how sure the result is.",
    footerHeading = "%nFor example:%n",
    footer = {
      "  fovea cv examples/reading-folds.yaml --seeds 1,2,3 --jobs 2",
      "  fovea cv a.yaml --compare b.yaml --repeats 10 --out a-or-b",
      "Stopped, it goes on when it is run again with the same --out."
    })
final class CvCommand implements Callable<Integer> {
  private static final String AT_WORK =
      "another cross-validation is at work in this folder; wait for its end, or choose another"
          + " --out";

  /** Who asks for no logger gets each run's tables, and a line per epoch in its log. */
  private static final Experiment DEFAULTS =
      new Experiment().loggers(List.of(new CsvLogger(), new ConsoleLogger()));

  @Spec private CommandSpec spec;
  @Mixin private PluginPathOption plugins;

  @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment file.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "a.b=c",
      description = "Replace a setting, in the other experiment too. Repeatable.")
  private List<String> sets = new ArrayList<>();

  @Option(
      names = "--repeats",
      paramLabel = "R",
      defaultValue = "1",
      description = "Divide into folds R times, each by a split seed of its own: ${DEFAULT-VALUE}.")
  private int repeats;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      split = ",",
      description = "Train each fold with each of these seeds, instead of the experiment's.")
  private List<Long> seeds = new ArrayList<>();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Train so many at a time: half of the processors if not given.")
  private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write there, or go on there, instead of <root_dir>/<name>/cv_N.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--compare",
      paramLabel = "OTHER.yaml",
      description = "Train this experiment on the same folds, too, and compare fold by fold.")
  private Optional<Path> compare = Optional.empty();

  @Option(
      names = "--sweep",
      paramLabel = "SWEEP.yaml",
      description = "Choose settings within each fold, by its validation part, before its test.")
  private Optional<Path> sweepFile = Optional.empty();

  @Option(
      names = "--test-with",
      paramLabel = "last|best",
      defaultValue = "last",
      description =
          "Test with the last weights, or those of the best checkpoint: ${DEFAULT-VALUE}.")
  private RunOptions.TestWith testWith;

  @Override
  public Integer call() throws IOException {
    atLeastOne("--repeats", repeats);
    atLeastOne("--jobs", jobs);
    if (testWith == RunOptions.TestWith.NONE) {
      throw new UsageException("--test-with: must be last or best; a test is what cv is for");
    }
    if (compare.isPresent() && sweepFile.isPresent()) {
      throw new UsageException("--compare and --sweep exclude each other");
    }
    try (var open = plugins.open()) {
      ExperimentReader reader = new ExperimentReader(open.parts(), DEFAULTS);
      Optional<Sweep> sweep = sweepFile.map(it -> reader.read(Sweep.class, it, List.of()));
      CvExperiment first = CvExperiment.read(file, sets, testWith, reader);
      Optional<CvExperiment> second =
          compare.map(it -> CvExperiment.read(it, sets, testWith, reader));
      second.ifPresent(first::checkSameFolds);
      run(first, second, sweep);
      return 0;
    } catch (InterruptedException e) { // what is to be said was said when the signal came
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static void atLeastOne(String option, int value) {
    if (value < 1) {
      throw new UsageException("%s: must be 1 or more, got %d".formatted(option, value));
    }
  }

  @SuppressWarnings("try") // the lock is held, not used
  private void run(CvExperiment first, Optional<CvExperiment> second, Optional<Sweep> sweep)
      throws InterruptedException {
    List<Long> with = first.seeds(seeds);
    // Says what is wrong with them before a folder is made.
    var unused = first.plan(Path.of(""), repeats, first.splitSeed(), with, sweep);
    Path folder = folder(first);
    CvPlan plan = first.plan(folder, repeats, first.splitSeed(), with, sweep);
    Optional<CvPlan> other =
        second.map(
            it ->
                it.plan(
                    folder.resolve("other"), repeats, first.splitSeed(), with, Optional.empty()));
    Runnable freeze =
        () -> {
          first.freeze(plan);
          second.ifPresent(it -> it.freeze(other.orElseThrow()));
        };
    PrintWriter told = spec.commandLine().getOut();
    told.println(
        "%d folds, %d repeats, seeds %s, %d at a time, in %s"
            .formatted(plan.folds(), repeats, with, jobs, folder));
    told.flush();
    try (FolderLock lock = FolderLock.take(folder, "cv.lock", AT_WORK)) {
      report(plan, other, sweep, freeze).lines().forEach(told::println);
      told.println();
      told.println("cv.md, cv.json and cv.csv are in " + folder);
    }
  }

  private Path folder(CvExperiment first) {
    return out.map(Path::toAbsolutePath)
        .map(Path::normalize)
        .orElseGet(() -> CvFolder.next(first.experiment().rootDir(), first.experiment().name()));
  }

  private CvReport report(
      CvPlan plan, Optional<CvPlan> other, Optional<Sweep> sweep, Runnable freeze)
      throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    CvProgress progress = new CvProgress(spec.commandLine().getOut(), err);
    CrossValidation first = new CrossValidation(plan, sweep);
    Optional<CrossValidation> second = other.map(CrossValidation::new);
    first.claim();
    second.ifPresent(CrossValidation::claim);
    freeze.run();
    try (ChildRunner runner =
        new ChildRunner(plugins.places(), testWith, () -> stopped(plan, err))) {
      CvResult result = first.run(runner, jobs, progress);
      Optional<CvResult> against = Optional.empty();
      if (second.isPresent()) {
        spec.commandLine().getOut().println("and " + compare.orElseThrow() + ":");
        against = Optional.of(second.get().run(runner, jobs, progress));
      }
      CvReport report = new CvReport(result, against);
      report.write(plan.folder());
      return report;
    }
  }

  private static void stopped(CvPlan plan, PrintWriter err) {
    err.println("fovea: stopping; run it again with --out " + plan.folder() + " to go on");
    err.flush();
  }
}
