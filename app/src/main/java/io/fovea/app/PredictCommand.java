package io.fovea.app;

import io.fovea.callback.PredictionWriter;
import io.fovea.data.PredictPart;
import io.fovea.data.Stage;
import io.fovea.logging.RunFolder;
import io.fovea.metric.Outcomes;
import io.fovea.predictor.Predictor;
import io.fovea.source.Columns;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.wiring.ModelRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fovea predict}. */
@Command(
    name = "predict",
    description = {
      "Write what a trained model says of each scanpath: key, participant, label, prediction and",
      "class probabilities, as CSV."
    },
    footerHeading = "%nFor example:%n",
    footer =
        "  fovea predict --ckpt last.ckpt --set data.source.path=new.csv --no-labels --out new-predictions.csv")
final class PredictCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ModelOptions model;

  @Option(
      names = "--bundle",
      paramLabel = "DIR_OR_ZIP",
      description = {
        "Instead of --ckpt: an exported model, the folder model/ of a run or a zip of it. No",
        "training engine is started. --set is then over columns, screen, detect and clean."
      })
  private Path bundle;

  @Option(
      names = "--input",
      paramLabel = "FILE",
      description = "With --bundle: the table of fixations, of the columns that the model learned.")
  private Path input;

  @Option(
      names = "--out",
      paramLabel = "FILE.csv",
      defaultValue = "predictions.csv",
      description = "The table to write (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--part",
      paramLabel = "all|train|validation|test",
      defaultValue = "all",
      description = "For which scanpaths (default: ${DEFAULT-VALUE}); all need not be split.")
  private PredictPart part;

  @Option(names = "--no-labels", description = "The table has no column of labels.")
  private boolean noLabels;

  @Option(names = "--force", description = "Write over FILE.csv.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    FreshFile.check("--out", out, ".csv", force);
    if (bundle != null) {
      return predictByBundle();
    }
    if (input != null) {
      throw new UsageException(
          "--input is for --bundle; with --ckpt it is --set data.source.path=" + input);
    }
    if (noLabels && part != PredictPart.ALL) {
      throw new UsageException(
          "--part %s: the split into parts needs the labels; leave out --no-labels"
              .formatted(part.name().toLowerCase(Locale.ROOT)));
    }
    try (var open = model.plugins().open()) {
      ModelRun run = noLabels ? model.run(open).withoutLabels() : model.run(open);
      List<Outcomes> batches = run.predict(part, List.of(writer(run)));
      int count = batches.stream().mapToInt(Outcomes::size).sum();
      PrintWriter console = spec.commandLine().getOut();
      console.printf("%d predictions in %s%n", count, out);
      if (part == PredictPart.ALL && !noLabels) {
        console.println(
            "of all scanpaths of the table: those that the model was trained on are among them, if"
                + " it is the same table (--part test leaves them out)");
      }
    }
    return 0;
  }

  private int predictByBundle() {
    if (model.isGiven()) {
      throw new UsageException("--bundle and --ckpt are two ways to name the model; give one");
    }
    if (input == null) {
      throw new UsageException("--bundle needs --input FILE, the table of fixations");
    }
    if (part != PredictPart.ALL) {
      throw new UsageException("--part is for --ckpt: a bundle knows no parts of its data");
    }
    try (var open = model.plugins().open();
        Predictor predictor = Predictor.load(bundle, open.parts(), 1, model.sets())) {
      int count = new BundlePredictions(predictor).write(input, out.toAbsolutePath());
      PrintWriter console = spec.commandLine().getOut();
      console.printf("%d predictions in %s%n", count, out);
      if (predictor.bundle().isSimulated()) {
        console.println("the model was trained on SIMULATED DATA: it knows no real eye movements");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private Callback writer(ModelRun run) {
    List<String> key =
        Optional.ofNullable(run.experiment().data().columns()).map(Columns::key).orElse(List.of());
    Path file = out.toAbsolutePath();
    var writer = new PredictionWriter(file.getFileName().toString(), List.of(Stage.PREDICT), key);
    return writer.create(new CallbackContext(Optional.of(RunFolder.at(file.getParent()))));
  }
}
