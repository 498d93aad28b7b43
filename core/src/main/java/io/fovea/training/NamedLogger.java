package io.fovea.training;

import io.fovea.logging.RichRunLogger;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.state.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One logger of a run, until it fails. */
final class NamedLogger {
  private static final Logger log = LoggerFactory.getLogger(NamedLogger.class);

  private final String name;
  private final RunLogger logger;
  private boolean alive;

  private NamedLogger(String name, RunLogger logger) {
    this.name = name;
    this.logger = logger;
  }

  /** Each under its class's name; two of one class are told apart by their order. */
  static List<NamedLogger> of(List<RunLogger> loggers) {
    Map<String, Integer> seen = new HashMap<>();
    List<NamedLogger> named = new ArrayList<>();
    for (RunLogger logger : loggers) {
      String name = logger.getClass().getSimpleName().replace("RunLogger", "");
      int count = seen.merge(name, 1, Integer::sum);
      named.add(new NamedLogger(count == 1 ? name : name + "#" + count, logger));
    }
    return List.copyOf(named);
  }

  String name() {
    return name;
  }

  /** Begins, or goes on from what it gave to the checkpoint. What it throws ends the run. */
  void start(RunInfo info, boolean resumed, State states) {
    if (resumed && states.has(name)) {
      logger.resume(info, states.state(name));
    } else {
      logger.start(info);
    }
    alive = true;
  }

  /** Tells it something, unless it has failed before. */
  void tell(Consumer<RunLogger> what) {
    if (!alive) {
      return;
    }
    try {
      what.accept(logger);
    } catch (RuntimeException e) {
      alive = false;
      log.warn("logger {} failed and gets nothing more; the run goes on: {}", name, e.toString());
      log.debug("logger {} failed here", name, e);
    }
  }

  /** It, if it also takes pictures and the like. */
  Optional<RichRunLogger> rich() {
    return alive && logger instanceof RichRunLogger rich ? Optional.of(rich) : Optional.empty();
  }

  /** What it needs to go on from here; empty once it has failed. */
  Optional<State> checkpoint() {
    List<State> state = new ArrayList<>();
    tell(living -> state.add(living.checkpoint()));
    return state.stream().findFirst();
  }
}
