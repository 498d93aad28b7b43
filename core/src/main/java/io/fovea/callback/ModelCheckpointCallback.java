package io.fovea.callback;

import io.fovea.data.Stage;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import io.fovea.training.TrainingInterruptedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides when something is kept; {@link CheckpointSaver} keeps it. */
final class ModelCheckpointCallback implements Callback {
  private static final Logger log = LoggerFactory.getLogger(ModelCheckpoint.class);

  private final ModelCheckpoint settings;
  private final Optional<CheckpointFolder> folder;
  private final KeptCheckpoints kept;
  private final CheckpointSaver saver;
  private final LongSupplier nanos;
  private boolean active;
  private boolean validating;
  private boolean moved;
  private boolean byValidation;
  private boolean waiting;
  private long savedAtNanos;
  private Optional<Run> current = Optional.empty();

  ModelCheckpointCallback(ModelCheckpoint settings, Optional<Path> dirpath, LongSupplier nanos) {
    this.settings = settings;
    this.nanos = nanos;
    folder = dirpath.map(path -> new CheckpointFolder(path, settings.dirpath().isEmpty()));
    kept = new KeptCheckpoints(settings.mode(), settings.saveTopK());
    saver = new CheckpointSaver(settings, folder, kept);
  }

  @Override
  public Place place() {
    return Place.CHECKPOINT;
  }

  @Override
  public String stateKey() {
    return settings.monitor().map(m -> settings.name() + "(" + m + ")").orElse(settings.name());
  }

  @Override
  public void setup(Run run, Stage stage) {
    boolean wanted = stage == Stage.FIT && run.settings().fastDevRun() == 0;
    if (wanted && folder.isEmpty()) {
      throw new FoveaException(
          "model_checkpoint: this run has no folder of its own; say in dirpath where to keep them");
    }
    if (wanted && settings.trainTimeInterval().isPresent()) {
      Clock.refuseIfDeterministic(settings.name() + " with train_time_interval", run);
    }
    active = false;
    current = Optional.of(run);
  }

  @Override
  public void onTrainStart(Run run) {
    active = run.settings().fastDevRun() == 0;
    savedAtNanos = nanos.getAsLong();
    if (active) {
      saver.begin(run);
    }
  }

  @Override
  public void onBeforeOptimizerStep(Run run) {
    moved = true;
  }

  @Override
  public void onTrainBatchEnd(Run run, int batch, double loss) {
    if (active && moved && isDueAtStep(run)) {
      saveAmidEpoch(run);
    }
    moved = false;
  }

  private boolean isDueAtStep(Run run) {
    if (settings.trainTimeInterval().isPresent()) {
      long wait = settings.trainTimeInterval().get().duration().toNanos();
      return nanos.getAsLong() - savedAtNanos >= wait;
    }
    int every = settings.everyNTrainSteps();
    return every > 0 && run.globalStep() % every == 0;
  }

  /** A metric of validation, or one that nobody measured yet, is waited for. */
  private void saveAmidEpoch(Run run) {
    savedAtNanos = nanos.getAsLong();
    boolean wait = settings.monitor().filter(m -> isAwaited(run, m)).isPresent();
    waiting = wait;
    if (wait) {
      saver.saveLast(run);
    } else {
      saver.save(run);
    }
  }

  private boolean isAwaited(Run run, String metric) {
    return settings.saveTopK() != 0 && (byValidation || !run.metrics().containsKey(metric));
  }

  @Override
  public void onValidationStart(Run run) {
    validating = active;
  }

  @Override
  public void onMetrics(Run run, Map<String, Double> metrics, int epoch, long step) {
    if (validating && settings.monitor().filter(metrics::containsKey).isPresent()) {
      byValidation = true;
    }
  }

  @Override
  public void onValidationEnd(Run run) {
    boolean measured = validating && byValidation;
    validating = false;
    boolean now = measured && !Monitor.validatesAtEpochEnds(run.settings()) && isEpochDue(run);
    if (measured && (waiting || now)) {
      waiting = false;
      saver.save(run);
    }
  }

  @Override
  public void onTrainEpochEnd(Run run) {
    if (!active) {
      return;
    }
    boolean due = isEpochDue(run) || waiting;
    if (due && !isLeftToValidation(run)) {
      waiting = false;
      saver.save(run);
    } else if (isEpochDue(run)) {
      saver.saveLast(run);
    }
  }

  /** A validation decided already in this epoch, or a later one will. */
  private boolean isLeftToValidation(Run run) {
    boolean none = settings.monitor().isEmpty() || settings.saveTopK() == 0;
    boolean notYet =
        !none
            && !run.metrics().containsKey(settings.monitor().get())
            && run.epoch() + 1 < run.settings().checkValEveryNEpoch();
    return notYet || (byValidation && !Monitor.validatesAtEpochEnds(run.settings()));
  }

  private boolean isEpochDue(Run run) {
    return settings.epochs() > 0 && (run.epoch() + 1) % settings.epochs() == 0;
  }

  /** Others may have put other weights in place: averages. */
  @Override
  public void onTrainEnd(Run run) {
    if (active) {
      saver.saveLast(run);
    }
    active = false;
  }

  @Override
  public void onException(Run run, Throwable exception) {
    boolean hopeless = exception instanceof VirtualMachineError;
    if (active && settings.saveOnException() && !hopeless) {
      saver.saveAtEnd(run, exception instanceof TrainingInterruptedException);
    }
    active = false;
  }

  @Override
  public State state() {
    return State.builder()
        .put("kept", kept.state())
        .put("by_validation", byValidation)
        .put("waiting", waiting)
        .build();
  }

  @Override
  public void restore(State state) {
    kept.restore(state.state("kept"));
    byValidation = state.flag("by_validation");
    waiting = state.flag("waiting");
    List<String> here = folder.map(f -> f.present(kept.files())).orElse(List.of());
    List<String> missing = kept.forgetAllBut(here);
    if (!missing.isEmpty()) {
      log.warn("checkpoints of this run are not in its folder any more: {}", missing);
    }
    current.filter(run -> folder.isPresent()).ifPresent(saver::nameBest);
  }
}
