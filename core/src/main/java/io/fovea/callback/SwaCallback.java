package io.fovea.callback;

import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the weights into the mean at epoch starts, and puts the mean in their place at the end. */
final class SwaCallback implements Callback {
  private static final Logger log = LoggerFactory.getLogger(StochasticWeightAveraging.class);

  private final StochasticWeightAveraging settings;
  private Optional<float[]> mean = Optional.empty();
  private long averaged;
  private double rateBefore;
  private long lastStep = -1;
  private int start;

  /** As it was in an earlier life of the run; -1 in the first. */
  private int startBefore = -1;

  SwaCallback(StochasticWeightAveraging settings) {
    this.settings = settings;
  }

  @Override
  public String stateKey() {
    return settings.name();
  }

  @Override
  public void onFitStart(Run run) {
    int epochs = run.settings().maxEpochs();
    start = settings.swaEpochStart().of(epochs);
    if (start >= epochs) {
      throw new FoveaException(
          "%s.swa_epoch_start: epoch %s never comes, max_epochs is %d"
              .formatted(settings.name(), settings.swaEpochStart(), epochs));
    }
    boolean began = Math.min(start, startBefore) <= run.epoch();
    if (startBefore >= 0 && startBefore != start && began) {
      throw otherStart(epochs);
    }
  }

  /** A share of all epochs means another one where there are more of them. */
  private FoveaException otherStart(int epochs) {
    return new FoveaException(
        ("%s.swa_epoch_start: averaging began in epoch %d, and would begin in epoch %d with"
                + " max_epochs %d; to go on with what was averaged, say swa_epoch_start: %d")
            .formatted(settings.name(), startBefore + 1, start + 1, epochs, startBefore + 1));
  }

  @Override
  public void onTrainEpochStart(Run run) {
    int since = run.epoch() - start;
    if (since < 0) {
      return;
    }
    if (averaged == 0) {
      rateBefore = run.learningRate();
    }
    run.control().overrideLearningRate(Optional.of(rate(since)));
    take(run);
  }

  /** As torch's SWALR. */
  private double rate(int since) {
    int over = settings.annealingEpochs();
    double share =
        over == 0 ? 1 : settings.annealingStrategy().share(Math.min(1, (double) since / over));
    return settings.swaLrs() * share + rateBefore * (1 - share);
  }

  /** The running mean m + (w - m) / (n + 1); the weights of one step are taken once. */
  private void take(Run run) {
    if (run.globalStep() == lastStep) {
      return;
    }
    lastStep = run.globalStep();
    float[] now = run.control().weights();
    float[] old = mean.orElseGet(() -> new float[now.length]);
    averaged++;
    for (int i = 0; i < now.length; i++) {
      old[i] = (float) (old[i] + ((double) now[i] - old[i]) / averaged);
    }
    mean = Optional.of(old);
  }

  @Override
  public void onTrainEnd(Run run) {
    if (averaged == 0) {
      log.warn(
          "{}: training ended before epoch {}, nothing was averaged",
          settings.name(),
          settings.swaEpochStart());
      return;
    }
    take(run);
    run.control().weights(mean.orElseThrow());
    run.control().measureStatistics(run.control().trainBatches());
  }

  @Override
  public State state() {
    StateBuilder state =
        State.builder()
            .put("averaged", averaged)
            .put("rate_before", rateBefore)
            .put("last_step", lastStep)
            .put("start", start);
    mean.ifPresent(weights -> state.put("mean", weights));
    return state.build();
  }

  @Override
  public void restore(State state) {
    averaged = state.whole("averaged");
    rateBefore = state.number("rate_before");
    lastStep = state.whole("last_step");
    startBefore = state.has("start") ? Math.toIntExact(state.whole("start")) : -1;
    mean = state.has("mean") ? Optional.of(state.floats("mean").clone()) : Optional.empty();
  }
}
