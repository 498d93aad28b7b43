package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import io.fovea.logging.RichRunLogger;
import io.fovea.logging.RunInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What {@link RichRunLogger}s get: notes, pictures of representations, the weights' spread. */
final class RichLogging {
  /** Scanpaths whose representations are shown. */
  private static final int PICTURES = 4;

  private final List<NamedLogger> loggers;

  RichLogging(List<NamedLogger> loggers) {
    this.loggers = loggers;
  }

  private boolean isWanted() {
    return loggers.stream().anyMatch(logger -> logger.rich().isPresent());
  }

  private void tell(Consumer<RichRunLogger> what) {
    for (NamedLogger logger : loggers) {
      logger.rich().ifPresent(rich -> logger.tell(any -> what.accept(rich)));
    }
  }

  void begin(Run run, RunInfo info) {
    if (!isWanted() || run.resumed()) {
      return;
    }
    tell(logger -> logger.logText("notes", String.join("\n\n", info.notes()), 0));
    List<InputPicture> pictures = InputPicture.of(run, PICTURES);
    for (InputPicture picture : pictures) {
      tell(
          logger ->
              logger.logImage(picture.name(), picture.png(), picture.width(), picture.height(), 0));
    }
  }

  /** The weights are copied once, whoever wants them. */
  void epochEnd(Run run) {
    Optional<Integer> often =
        loggers.stream()
            .flatMap(logger -> logger.rich().stream())
            .map(RichRunLogger::histogramEveryNEpochs)
            .filter(n -> n > 0)
            .min(Integer::compare);
    if (often.isEmpty() || (run.epoch() + 1) % often.get() != 0) {
      return;
    }
    for (Map.Entry<String, Parameter> parameter : run.parameters().entrySet()) {
      float[] values;
      try (NDArray copy = parameter.getValue().getArray().duplicate()) {
        values = copy.toFloatArray();
      }
      tell(
          logger -> {
            int every = logger.histogramEveryNEpochs();
            if (every > 0 && (run.epoch() + 1) % every == 0) {
              logger.logHistogram(parameter.getKey(), values, run.globalStep() - 1);
            }
          });
    }
  }
}
