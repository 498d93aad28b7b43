package io.fovea.app;

import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.data.Progress;
import io.fovea.loggers.ConsoleLogger;
import io.fovea.loggers.CsvLogger;
import io.fovea.training.Callback;
import io.fovea.training.CallbackSpec;
import io.fovea.wiring.ExperimentRun;
import io.fovea.wiring.FitResult;
import io.fovea.wiring.ModelRun;
import io.fovea.wiring.RunOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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

/** {@code fovea fit}. */
@Command(
    name = "fit",
    description = "Train what an experiment file describes.",
    footerHeading = "%nFor example:%n",
    footer = {
      "  fovea fit examples/reading-cnn.yaml --set trainer.max_epochs=3 --run-dir try",
      "  fovea fit --resume try/checkpoints/last.ckpt --set trainer.max_epochs=6"
    })
final class FitCommand implements Callable<Integer> {
  /** Who asks for no logger still gets files and a line per epoch; {@code loggers: []} is heard. */
  private static final Experiment DEFAULTS =
      new Experiment().loggers(List.of(new CsvLogger(), new ConsoleLogger()));

  @Spec private CommandSpec spec;
  @Mixin private PluginPathOption plugins;

  @Parameters(
      paramLabel = "EXPERIMENT.yaml",
      arity = "0..1",
      description = "The experiment file. Not needed with --resume: a checkpoint knows its own.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "FILE.ckpt",
      description = "Go on from a checkpoint, in its run's folder, as if training had not stopped.")
  private Optional<Path> resume = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "a.b=c",
      description = "Replace a setting, for example trainer.max_epochs=3. Repeatable.")
  private List<String> sets = new ArrayList<>();

  @Option(
      names = "--run-dir",
      paramLabel = "DIR",
      description = "Write exactly there instead of <root_dir>/<name>/version_N.")
  private Optional<Path> runDir = Optional.empty();

  @Option(
      names = "--test",
      arity = "0..1",
      paramLabel = "last|best",
      fallbackValue = "last",
      description = {
        "Measure the test part at the end, with the last weights or those of the best checkpoint.",
        "Once: choosing by it is training on it."
      })
  private Optional<RunOptions.TestWith> test = Optional.empty();

  @Override
  public Integer call() throws IOException {
    try (var open = plugins.open()) {
      Experiment experiment = read(new ExperimentReader(open.parts(), DEFAULTS));
      boolean told = experiment.loggers().stream().anyMatch(ConsoleLogger.class::isInstance);
      PrintWriter out = spec.commandLine().getOut();
      RunOptions options =
          new RunOptions(
              runDir,
              resume,
              test.orElse(RunOptions.TestWith.NONE),
              callbacks(experiment, out, told),
              progress(experiment));
      FitResult result = ExperimentRun.fit(experiment, options);
      new FitReport(result, told).lines().forEach(out::println);
    }
    return 0;
  }

  private Experiment read(ExperimentReader reader) {
    if (file.isPresent()) {
      return reader.read(file.get(), sets);
    }
    Path checkpoint =
        resume.orElseThrow(
            () -> new UsageException("name an EXPERIMENT.yaml, or a checkpoint with --resume"));
    if (!Files.exists(checkpoint)) {
      throw new UsageException("--resume: " + checkpoint + ": no such checkpoint");
    }
    return ModelRun.of(checkpoint, reader, sets).experiment();
  }

  private static List<Callback> callbacks(Experiment experiment, PrintWriter out, boolean told) {
    List<Callback> callbacks = new ArrayList<>();
    callbacks.add(new InterruptCallback(new Interrupts()));
    boolean bare = experiment.trainer().barebones();
    if (!bare
        && experiment.trainer().modelSummary()
        && !lists(experiment, ModelSummarySpec.class)) {
      callbacks.add(new ModelSummaryCallback(out));
    }
    callbacks.add(new DataSummaryCallback(out, told));
    if (!bare && experiment.trainer().progressBar() && !lists(experiment, ProgressBarSpec.class)) {
      callbacks.add(new ProgressBarSpec().create());
    }
    return callbacks;
  }

  /** Whether the experiment has a callback of its own for it, which then is the only one. */
  private static boolean lists(Experiment experiment, Class<? extends CallbackSpec> kind) {
    return experiment.callbacks().stream().anyMatch(kind::isInstance);
  }

  private static Progress progress(Experiment experiment) {
    return experiment.trainer().progressBar() ? WorkProgress.ifSomebodyLooks() : Progress.NONE;
  }
}
