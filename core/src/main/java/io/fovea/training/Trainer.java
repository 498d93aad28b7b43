package io.fovea.training;

import io.fovea.checkpoint.CheckpointFile;
import io.fovea.data.DataModule;
import io.fovea.data.Stage;
import io.fovea.engine.EngineLoading;
import io.fovea.metric.Outcomes;
import io.fovea.schedule.LrScheduleSpec;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a {@link Task} on a {@link DataModule}, in Lightning's words. Made by {@link #builder}, used
 * for one run, then closed: closing finishes the loggers and frees the model's native memory.
 *
 * <p>A run begins with {@link #fit}, or with {@link #load} where a model was trained before; then
 * it is measured with {@link #validate} and {@link #test}, or asked with {@link #predict}.
 *
 * <p>One training at a time per JVM is the engine's limit: a second one waits for its turn.
 */
public final class Trainer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Trainer.class);

  private final TrainerSettings settings;
  private final long seed;
  private final LrScheduleSpec schedule;
  private final Callbacks callbacks;
  private volatile TrainingRun run;
  private volatile String interruptedBefore; // null where nobody did
  private Optional<String> nothingToDo = Optional.empty();
  private volatile boolean closed;
  private final AtWork atWork = new AtWork();

  Trainer(TrainerSettings settings, long seed, LrScheduleSpec schedule, List<Callback> callbacks) {
    this.settings = settings;
    this.seed = seed;
    this.schedule = schedule;
    this.callbacks = new Callbacks(callbacks);
  }

  public static TrainerBuilder builder() {
    return new TrainerBuilder();
  }

  /**
   * Trains.
   *
   * @return the latest values by name ({@code train_loss}, {@code valid_loss}, ...)
   * @throws FoveaException if the data or the network cannot be made, with what to mend, or if this
   *     trainer has trained before
   */
  public Map<String, Double> fit(Task task, DataModule data) {
    return fit(task, data, Optional.empty());
  }

  /**
   * Trains on from a checkpoint, with the same bits as if the training had never stopped; for
   * longer, if the settings now say so. Where there is nothing to train, {@link #nothingToDo} says
   * why.
   *
   * @throws FoveaException if the checkpoint cannot be read or belongs to something else
   */
  public Map<String, Double> resume(Task task, DataModule data, Path checkpoint) {
    return fit(task, data, Optional.of(CheckpointFile.read(checkpoint)));
  }

  private Map<String, Double> fit(Task task, DataModule data, Optional<State> checkpoint) {
    begin("fit", task, data);
    return stage(
        Stage.FIT,
        () -> {
          // The engine takes about as long to load as a usual table to read: side by side.
          EngineLoading loading = EngineLoading.begin(settings.threads());
          data.prepareData();
          callbacks.fire(callback -> callback.setup(run, Stage.FIT));
          data.setup(Stage.FIT);
          run.live().refuseIfInterrupted();
          run.configureModel(loading.engine());
          run.configureSchedule();
          checkpoint.ifPresent(state -> Checkpoint.resume(run, callbacks, state));
          nothingToDo = checkpoint.flatMap(state -> run.nothingToDo());
          nothingToDo.ifPresent(why -> log.info("nothing to do: {}", why));
          if (nothingToDo.isPresent() && HeldRun.isAtEnd(checkpoint.get())) {
            HeldRun.restoreEnd(run, checkpoint.get());
            return Collections.unmodifiableMap(new LinkedHashMap<>(run.loop().latest));
          }
          callbacks.fire(callback -> callback.onFitStart(run));
          Map<String, Double> last = new FitLoop(run, callbacks).fit();
          callbacks.fire(callback -> callback.onFitEnd(run));
          return last;
        });
  }

  /**
   * Why a resumed run had no further step to take, and what to change; empty if it took one. Where
   * the checkpoint is of a run that came to its end, no hook of the fit was called: loggers and
   * checkpoints stay as they were, and the model is the one that the run ended with.
   */
  public Optional<String> nothingToDo() {
    return nothingToDo;
  }

  /**
   * Takes a trained model from a checkpoint in place of training one.
   *
   * @throws FoveaException if the checkpoint cannot be read or belongs to something else
   */
  public void load(Task task, DataModule data, Path checkpoint) {
    State state = CheckpointFile.read(checkpoint);
    begin("load", task, data);
    run.loadLater(state);
  }

  private void begin(String verb, Task task, DataModule data) {
    if (run != null || closed) {
      throw new FoveaException(verb + ": a trainer trains once; build another one for another run");
    }
    run = new TrainingRun(settings, seed, task, data, schedule, callbacks);
    if (interruptedBefore != null) {
      run.control().interrupt(interruptedBefore);
    }
  }

  /**
   * Measures the model on the validation part.
   *
   * @throws FoveaException if there is no model yet, or no validation part
   */
  public Map<String, Double> validate() {
    return measure(Stage.VALIDATE, "validate", "validation", "validation_size");
  }

  /**
   * Measures the model on the test part. Do this once, at the end: whoever chooses by it trains on
   * it.
   *
   * @throws FoveaException if there is no model yet, or no test part
   */
  public Map<String, Double> test() {
    return measure(Stage.TEST, "test", "test", "test_size");
  }

  private Map<String, Double> measure(Stage stage, String verb, String part, String setting) {
    requireModel(verb);
    return stage(
        stage,
        () -> {
          setup(stage);
          if (run.used().of(stage).count() == 0) {
            throw new FoveaException(
                "%s: there is no %s part; give the split a %s > 0".formatted(verb, part, setting));
          }
          return new FitLoop(run, callbacks).measure(stage);
        });
  }

  /**
   * What the model says of each batch of {@link DataModule#predictBatches}, in order.
   *
   * @throws FoveaException if there is no model yet
   */
  public List<Outcomes> predict() {
    requireModel("predict");
    return stage(
        Stage.PREDICT,
        () -> {
          setup(Stage.PREDICT);
          return new EvaluationLoop(run, callbacks).predict(run.used().predict());
        });
  }

  /**
   * Puts the weights of this run's best checkpoint in place of the last ones.
   *
   * @return whether a callback has named a best one
   */
  public boolean useBest() {
    requireModel("useBest");
    run.live().flush();
    Optional<Path> best = run.live().best();
    best.ifPresent(
        file ->
            run.model()
                .numbers()
                .restore(CheckpointFile.read(file).state("model").state("parameters")));
    return best.isPresent();
  }

  /**
   * Lets somebody look at the network as it is now, whether it was trained here or loaded; no data
   * are read, so after {@link #load} the data module must know its signature by itself.
   */
  public void look(Consumer<Run> onlooker) {
    requireModel("look");
    if (!run.hasModel()) {
      EngineLoading loading = EngineLoading.begin(settings.threads());
      run.restoreData();
      run.finishLoading(loading.engine());
    }
    onlooker.accept(run);
  }

  /**
   * Makes the network for some data without training it, for who brings weights from elsewhere;
   * look at it with {@link #look}.
   */
  public void prepare(Task task, DataModule data) {
    begin("prepare", task, data);
    stage(
        Stage.FIT,
        () -> {
          EngineLoading loading = EngineLoading.begin(settings.threads());
          data.prepareData();
          data.setup(Stage.FIT);
          run.finishLoading(loading.engine());
          return run;
        });
  }

  private void requireModel(String verb) {
    if (run == null || closed) {
      throw new FoveaException(verb + ": nothing was trained yet; call fit first");
    }
  }

  private void setup(Stage stage) {
    EngineLoading loading = EngineLoading.begin(settings.threads());
    run.restoreData();
    run.data().prepareData();
    callbacks.fire(callback -> callback.setup(run, stage));
    run.data().setup(stage);
    run.finishLoading(loading.engine());
  }

  /**
   * Ends the training that goes on in another thread after its step, keeping a checkpoint; one that
   * waits for its turn ends at once, one that has not begun before its first step. An interruption
   * of the training's own thread ({@link Thread#interrupt}) is heard as one of these; it is then
   * over, as it is where {@link InterruptedException} is thrown.
   *
   * @param reason for a person
   */
  public void interrupt(String reason) {
    interruptedBefore = reason;
    TrainingRun current = run;
    if (current != null) {
      current.control().interrupt(reason);
    }
  }

  /** Throws where the end was asked for: for whoever works long in the run's own thread. */
  public void refuseIfInterrupted() {
    if (run != null) {
      run.live().refuseIfInterrupted();
    }
  }

  private <T> T stage(Stage stage, Supplier<T> work) {
    return atWork.on(() -> new StageFrame(run, callbacks, stage).around(work));
  }

  /**
   * Finishes the loggers and frees native memory. A stage that is going on in another thread is
   * interrupted first, and its end waited for.
   *
   * @throws FoveaException if called by a callback, while its own stage is going on
   */
  @Override
  public void close() {
    atWork.close(() -> interrupt("the trainer was closed"), this::finish);
  }

  private void finish() {
    if (run == null || closed) {
      closed = true;
      return;
    }
    closed = true;
    RuntimeException failure;
    try {
      failure = callbacks.close(run);
    } finally {
      run.close();
    }
    if (failure != null) {
      throw failure;
    }
  }
}
