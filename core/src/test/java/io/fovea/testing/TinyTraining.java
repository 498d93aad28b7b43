package io.fovea.testing;

import io.fovea.data.DataModule;
import io.fovea.logging.RunFolder;
import io.fovea.optimizer.AdamW;
import io.fovea.schedule.Constant;
import io.fovea.schedule.LrScheduleSpec;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;
import io.fovea.training.Classifier;
import io.fovea.training.Run;
import io.fovea.training.Task;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import io.fovea.training.TrainingInterruptedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Eleven batches an epoch, a network with running statistics, and all that it measures. */
public final class TinyTraining {
  public static final int BATCHES = 11;

  private final Path folder;
  private TrainerSettings settings =
      TrainerSettings.builder().maxEpochs(4).logEveryNSteps(1).build();
  private Supplier<DataModule> data = () -> new TinyData(1, 42, 20, 22);
  private Supplier<Task> task = TinyTraining::task;
  private LrScheduleSpec lrSchedule = new Constant();
  private final List<CallbackSpec> specs = new ArrayList<>();
  private final List<Callback> callbacks = new ArrayList<>();

  public TinyTraining(Path folder) {
    this.folder = folder;
  }

  public TinyTraining settings(TrainerSettings others) {
    settings = others;
    return this;
  }

  public TinyTraining lrSchedule(LrScheduleSpec other) {
    lrSchedule = other;
    return this;
  }

  public TinyTraining task(Supplier<Task> other) {
    task = other;
    return this;
  }

  public TinyTraining data(Supplier<DataModule> other) {
    data = other;
    return this;
  }

  public TinyTraining with(CallbackSpec... more) {
    specs.addAll(List.of(more));
    return this;
  }

  public TinyTraining with(Callback... more) {
    callbacks.addAll(List.of(more));
    return this;
  }

  public static Task task() {
    return new Classifier(3).create(new NormalizedPoints(), new AdamW(0.02));
  }

  /** What was measured, row by row, and the weights and statistics with which training ended. */
  public static final class Trace implements Callback {
    private final Set<String> unsteady;
    private final List<String> rows = new ArrayList<>();
    private final List<Map<String, Double>> values = new ArrayList<>();
    private float[] weights = {};
    private float[] statistics = {};
    private Optional<String> stopReason = Optional.empty();

    Trace(Set<String> unsteady) {
      this.unsteady = unsteady;
    }

    @Override
    public void onMetrics(Run run, Map<String, Double> metrics, int epoch, long step) {
      values.add(Map.copyOf(metrics));
      metrics.forEach(
          (name, value) -> {
            if (!unsteady.contains(name)) {
              rows.add(epoch + "/" + step + " " + name + "=" + value);
            }
          });
    }

    @Override
    public void onFitEnd(Run run) {
      weights = run.control().weights();
      statistics = run.control().statistics();
      stopReason = run.control().stopReason();
    }

    /** For example {@code 0/10 train_loss=0.5}: epoch, step, name, value. */
    public List<String> rows() {
      return rows;
    }

    /** All values of one name. */
    public List<Double> of(String name) {
      return values.stream()
          .filter(row -> row.containsKey(name))
          .map(row -> row.get(name))
          .toList();
    }

    public float[] weights() {
      return weights;
    }

    public float[] statistics() {
      return statistics;
    }

    public Optional<String> stopReason() {
      return stopReason;
    }
  }

  /** Trains to the end. */
  public Trace run() {
    return run(Set.of());
  }

  Trace run(Set<String> unsteady) {
    Trace trace = new Trace(unsteady);
    try (Trainer trainer = trainer(trace)) {
      trainer.fit(task.get(), data.get());
    }
    return trace;
  }

  /** Trains, then validates, tests and predicts. */
  public void runAll() {
    try (Trainer trainer = trainer(new Trace(Set.of()))) {
      trainer.fit(task.get(), data.get());
      trainer.validate();
      trainer.test();
      trainer.predict();
    }
  }

  /** Ends after so many batches, leaving a checkpoint. */
  Trace runUntil(int batches, Path checkpoint, Set<String> unsteady) {
    Trace trace = new Trace(unsteady);
    try (Trainer trainer = trainer(trace, new SaveAfter(batches, checkpoint))) {
      trainer.fit(task.get(), data.get());
    } catch (TrainingInterruptedException wanted) {
      return trace;
    }
    return trace;
  }

  /** Goes on from a checkpoint. */
  public Trace resume(Path checkpoint) {
    return resume(checkpoint, Set.of());
  }

  Trace resume(Path checkpoint, Set<String> unsteady) {
    Trace trace = new Trace(unsteady);
    try (Trainer trainer = trainer(trace)) {
      trainer.resume(task.get(), data.get(), checkpoint);
    }
    return trace;
  }

  /** Goes on from a checkpoint; gives why there was no step to take, empty if there was. */
  public Optional<String> nothingToDo(Path checkpoint, Callback... last) {
    try (Trainer trainer = trainer(last)) {
      trainer.resume(task.get(), data.get(), checkpoint);
      return trainer.nothingToDo();
    }
  }

  private Trainer trainer(Callback... last) {
    var builder = Trainer.builder().settings(settings).seed(5).lrSchedule(lrSchedule);
    var context = new CallbackContext(Optional.of(RunFolder.at(folder)));
    specs.forEach(spec -> builder.callback(spec.create(context)));
    callbacks.forEach(builder::callback);
    List.of(last).forEach(builder::callback);
    return builder.build();
  }

  private static final class SaveAfter implements Callback {
    private final int batches;
    private final Path file;
    private int seen;

    SaveAfter(int batches, Path file) {
      this.batches = batches;
      this.file = file;
    }

    @Override
    public Place place() {
      return Place.CHECKPOINT;
    }

    @Override
    public void onTrainBatchEnd(Run run, int batch, double loss) {
      if (++seen == batches) {
        run.control().saveCheckpoint(file);
        run.control().interrupt("the test wants it");
      }
    }
  }
}
