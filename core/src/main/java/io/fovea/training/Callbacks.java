package io.fovea.training;

import io.fovea.data.Stage;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.state.Stateful;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The callbacks of a run, told in order: tuners, all others as given, those that keep checkpoints.
 * At an epoch's end monitors come after the ordinary ones.
 */
final class Callbacks implements Stateful {
  private static final Logger log = LoggerFactory.getLogger(Callbacks.class);

  private final List<Callback> all;
  private final List<Callback> atEpochEnd;

  Callbacks(List<Callback> given) {
    all = given.stream().sorted(Comparator.comparing(Callbacks::rank)).toList();
    atEpochEnd = given.stream().sorted(Comparator.comparing(Callback::place)).toList();
  }

  private static int rank(Callback callback) {
    return switch (callback.place()) {
      case TUNER -> 0;
      case ORDINARY, MONITOR -> 1;
      case CHECKPOINT -> 2;
    };
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Tells each; the first that throws ends it. */
  void fire(Consumer<Callback> hook) {
    for (Callback callback : all) {
      hook.accept(callback);
    }
  }

  /** Tells each of an epoch's end. */
  void fireTrainEpochEnd(Run run) {
    for (Callback callback : atEpochEnd) {
      callback.onTrainEpochEnd(run);
    }
  }

  private Map<String, Callback> byKey() {
    Map<String, Callback> named = new LinkedHashMap<>();
    for (Callback callback : all) {
      String key = callback.stateKey();
      for (int n = 2; named.containsKey(key); n++) {
        key = callback.stateKey() + "#" + n;
      }
      named.put(key, callback);
    }
    return named;
  }

  /** Whether anyone is here to keep checkpoints. */
  boolean keepCheckpoints() {
    return all.stream().anyMatch(Callbacks::keepsCheckpoints);
  }

  private static boolean keepsCheckpoints(Callback callback) {
    return callback.place() == Callback.Place.CHECKPOINT;
  }

  @Override
  public State state() {
    StateBuilder states = State.builder();
    byKey().forEach((key, callback) -> states.put(key, callback.state()));
    return states.build();
  }

  /** As {@code held}, but those that keep checkpoints know of what they have kept since. */
  State stateSince(State held) {
    StateBuilder states = State.builder();
    byKey()
        .forEach(
            (key, callback) ->
                states.put(key, keepsCheckpoints(callback) ? callback.state() : held.state(key)));
    return states.build();
  }

  /** A callback that is new begins afresh; the state of one that is gone is told and left. */
  @Override
  public void restore(State state) {
    Map<String, Callback> named = byKey();
    List<String> gone = new ArrayList<>(state.names());
    gone.removeAll(named.keySet());
    gone.removeIf(key -> state.state(key).names().isEmpty());
    if (!gone.isEmpty()) {
      log.warn("the checkpoint knows callbacks that are not here any more: {}", gone);
    }
    named.forEach(
        (key, callback) -> {
          if (state.has(key)) {
            callback.restore(state.state(key));
          }
        });
  }

  /**
   * Tells each of an exception, whatever the others do; what they throw is kept with it and never
   * hides it.
   */
  void fireException(Run run, Throwable exception) {
    RuntimeException failure = tellAll(callback -> callback.onException(run, exception));
    if (failure != null && failure != exception) {
      exception.addSuppressed(failure);
    }
  }

  /** Tells each of the stage's end, whatever the others do; gives the first failure, or null. */
  RuntimeException teardown(Run run, Stage stage) {
    return tellAll(callback -> callback.teardown(run, stage));
  }

  /** Tells each of the run's end, whatever the others do; gives the first failure, or null. */
  RuntimeException close(Run run) {
    return tellAll(callback -> callback.onClose(run));
  }

  private RuntimeException tellAll(Consumer<Callback> hook) {
    RuntimeException first = null;
    for (Callback callback : all) {
      try {
        hook.accept(callback);
      } catch (RuntimeException e) {
        first = join(first, e);
      } catch (Error e) { // of a callback that was built for another Fovea, say
        first = join(first, new FoveaException(callback.getClass().getName() + " threw " + e, e));
      }
    }
    return first;
  }

  /** The first of two failures, with the other kept in it; either may be null. */
  static RuntimeException join(RuntimeException first, RuntimeException second) {
    if (first == null) {
      return second;
    }
    if (second != null && second != first) {
      first.addSuppressed(second);
    }
    return first;
  }
}
