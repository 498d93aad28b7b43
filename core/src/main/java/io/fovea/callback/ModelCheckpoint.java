package io.fovea.callback;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;
import io.fovea.training.MaxTime;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps checkpoints: the best ones of a metric or the newest, and {@code last.ckpt}, from which a
 * run goes on. Lightning's rules; where they differ, a metric that only validation measures decides
 * at the end of the next validation, so that a file is never named best for an older model's value.
 *
 * <p>A run that is interrupted leaves {@code last.ckpt} as of its last step; one that fails leaves
 * {@code exception.ckpt}, from which the step that failed is made again, beside the last one; it is
 * marked where that step was half done.
 */
@Doc("Keeps the best or the newest checkpoints, and the last.")
public record ModelCheckpoint(
    @Doc("The metric that tells the best; left out: the newest is kept.") Optional<String> monitor,
    @Doc("Whether the smaller value is the better one, or the greater.") Mode mode,
    @Doc("How many of the best are kept; -1 for all, 0 for none. Without monitor at most 1.")
        int saveTopK,
    @Doc("Whether last.ckpt is kept as of the latest moment at which something was to be kept.")
        boolean saveLast,
    @Doc("Save every so many optimizer steps; 0 for no.") int everyNTrainSteps,
    @Doc("Save every so many epochs; left out: 1 unless steps or a time are given; 0 for no.")
        Optional<Integer> everyNEpochs,
    @Doc("Save after each such time, at the end of a step: 90s, 15m, 2h; depends on the clock.")
        Optional<MaxTime> trainTimeInterval,
    @Doc("Whether to save when the run fails or is interrupted.") boolean saveOnException,
    @Doc(
            "File name without .ckpt; {epoch}, {step} and metrics such as {valid_loss} or"
                + " {valid_loss:.2f} are filled in.")
        String filename,
    @Doc("The folder for them; left out: checkpoints in the run's folder.") Optional<Path> dirpath)
    implements CallbackSpec {
  public ModelCheckpoint() {
    this(Optional.empty(), Mode.MIN, 1);
  }

  /** What most programs say; all else as it is by default. */
  public ModelCheckpoint(Optional<String> monitor, Mode mode, int saveTopK) {
    this(
        monitor,
        mode,
        saveTopK,
        true,
        0,
        Optional.empty(),
        Optional.empty(),
        true,
        "epoch={epoch}-step={step}",
        Optional.empty());
  }

  public ModelCheckpoint {
    monitor.ifPresent(metric -> Check.notBlank("monitor", metric));
    Check.that(saveTopK >= -1, "saveTopK", "must be >= 0, or -1 for all", "" + saveTopK);
    Check.that(
        monitor.isPresent() || saveTopK <= 1,
        "saveTopK",
        "must be -1, 0 or 1 where no monitor tells the best",
        "" + saveTopK);
    Check.notNegative("everyNTrainSteps", everyNTrainSteps);
    everyNEpochs.ifPresent(n -> Check.notNegative("everyNEpochs", n));
    long triggers =
        Stream.of(
                everyNTrainSteps > 0,
                everyNEpochs.isPresent() && everyNEpochs.get() > 0,
                trainTimeInterval.isPresent())
            .filter(given -> given)
            .count();
    Check.that(
        triggers <= 1,
        "everyNTrainSteps",
        "every_n_epochs and train_time_interval exclude one another; give one",
        triggers + " of them");
    FileNamePattern.check("filename", filename);
  }

  /** Epochs between two savings; 0 for none. */
  int epochs() {
    boolean others = everyNTrainSteps > 0 || trainTimeInterval.isPresent();
    return everyNEpochs.orElse(others ? 0 : 1);
  }

  @Override
  public String name() {
    return "model_checkpoint";
  }

  @Override
  public Callback create(CallbackContext context) {
    Optional<Path> own = context.folder().map(folder -> folder.resolve("checkpoints"));
    return new ModelCheckpointCallback(this, dirpath.or(() -> own), System::nanoTime);
  }
}
