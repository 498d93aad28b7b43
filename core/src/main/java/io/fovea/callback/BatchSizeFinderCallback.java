package io.fovea.callback;

import ai.djl.engine.EngineException;
import io.fovea.callback.BatchSizeSearch.Trial;
import io.fovea.data.Batches;
import io.fovea.data.Stage;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries sizes on a fresh model and takes everything back but the size. */
final class BatchSizeFinderCallback implements Callback {
  private static final Logger log = LoggerFactory.getLogger(BatchSizeFinder.class);
  private static final double NANOS_PER_SECOND = 1e9;

  private final BatchSizeFinder settings;
  private final LongSupplier nanos;
  private final Supplier<OptionalDouble> resident;
  private Run run;
  private int found;
  private OptionalDouble bound = OptionalDouble.empty();

  /**
   * @param nanos a clock, in nanoseconds
   * @param resident what the process holds, in MiB
   */
  BatchSizeFinderCallback(
      BatchSizeFinder settings, LongSupplier nanos, Supplier<OptionalDouble> resident) {
    this.settings = settings;
    this.nanos = nanos;
    this.resident = resident;
  }

  @Override
  public Place place() {
    return Place.TUNER;
  }

  @Override
  public String stateKey() {
    return settings.name();
  }

  @Override
  public void setup(Run current, Stage stage) {
    run = current;
    if (stage == Stage.FIT) {
      Clock.refuseIfDeterministic(settings.name(), current);
      if (current.control().batchSize().isEmpty()) {
        throw new FoveaException(
            settings.name() + ": the batch size of these data cannot be changed; leave it out");
      }
    }
  }

  @Override
  public void onFitStart(Run current) {
    if (current.resumed() || current.settings().fastDevRun() > 0) {
      return;
    }
    bound = bound();
    State before = current.control().modelState();
    int size = new BatchSizeSearch(settings, this::trial).run();
    if (size == 0) {
      throw new FoveaException(
          "%s.init_val: a batch of %d is too much for %s MiB"
              .formatted(settings.name(), settings.initVal(), text(bound)));
    }
    found = size;
    // First the size: the learning rate's schedule counts an epoch's steps.
    current.control().batchSize(size);
    current.control().modelState(before);
    log.info("{}: batch size {}", settings.name(), size);
  }

  private OptionalDouble bound() {
    OptionalDouble now = resident.get();
    OptionalDouble most = settings.maxMemory().mib(now.orElse(0), Memory.availableMib());
    if (now.isEmpty() || most.isEmpty()) {
      log.warn("{}: this system does not tell memory, so only speed decides", settings.name());
      return OptionalDouble.empty();
    }
    return most;
  }

  private static String text(OptionalDouble mib) {
    return mib.isPresent() ? String.format(Locale.ROOT, "%.0f", mib.getAsDouble()) : "?";
  }

  /** One step to warm up, then the timed ones. */
  private Trial trial(int size) {
    run.control().batchSize(size);
    Batches batches = run.control().trainBatches();
    try {
      step(batches, 0);
      long examples = 0;
      long begin = nanos.getAsLong();
      for (int i = 0; i < settings.stepsPerTrial(); i++) {
        examples += step(batches, i);
      }
      double seconds = Math.max(1, nanos.getAsLong() - begin) / NANOS_PER_SECOND;
      return isWithinBound()
          ? new Trial(true, examples / seconds, batches.count() == 1)
          : Trial.TOO_LARGE;
    } catch (EngineException e) {
      if (isMemory(e)) {
        return Trial.TOO_LARGE;
      }
      throw e;
    } catch (OutOfMemoryError tooLarge) {
      return Trial.TOO_LARGE;
    }
  }

  private int step(Batches batches, int i) {
    int index = i % batches.count();
    run.control().trialStep(batches, index, run.learningRate());
    return batches.size(index);
  }

  private boolean isWithinBound() {
    OptionalDouble now = resident.get();
    return bound.isEmpty() || now.isEmpty() || now.getAsDouble() <= bound.getAsDouble();
  }

  /** The engine has no type for it: CPU and GPU allocators say it in words. */
  private static boolean isMemory(EngineException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("memory") || message.contains("defaultcpuallocator");
  }

  /** Now the loggers listen. */
  @Override
  public void onTrainStart(Run current) {
    if (found > 0 && !current.resumed()) {
      current.control().log(Map.of("batch_size", (double) found));
    }
  }

  @Override
  public State state() {
    return State.builder().put("batch_size", found).build();
  }

  @Override
  public void restore(State state) {
    found = Math.toIntExact(state.whole("batch_size"));
    if (found > 0 && run != null) {
      run.control().batchSize(found);
    }
  }
}
