package io.fovea.callback;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;
import java.util.Optional;

/**
 * Ends training when a metric does not improve any more. A value is an improvement where it is
 * better than the best one by more than {@code min_delta}; after {@code patience} looks in a row
 * without one, training ends. Lightning's rules and order: NaN, stopping threshold, divergence
 * threshold, improvement.
 */
@Doc("Ends training when a metric does not improve any more.")
public record EarlyStopping(
    @Doc("The metric that is looked at.") String monitor,
    @Doc("A change of this much or less is no improvement.") double minDelta,
    @Doc("Looks in a row without an improvement after which training ends.") int patience,
    @Doc("Whether the smaller value is the better one, or the greater.") Mode mode,
    @Doc("Whether a metric that is not there ends the run with an error; else a warning is given.")
        boolean strict,
    @Doc("Whether training ends when the metric is NaN or infinite.") boolean checkFinite,
    @Doc("Training ends as soon as the metric is better than this.")
        Optional<Double> stoppingThreshold,
    @Doc("Training ends as soon as the metric is worse than this.")
        Optional<Double> divergenceThreshold,
    @Doc(
            "Whether to look at the end of each epoch rather than of each validation; left out: where"
                + " every epoch is validated once.")
        Optional<Boolean> checkOnTrainEpochEnd)
    implements CallbackSpec {
  public EarlyStopping() {
    this("valid_loss", 3, Mode.MIN);
  }

  /** What most programs say; all else as it is by default. */
  public EarlyStopping(String monitor, int patience, Mode mode) {
    this(
        monitor,
        0,
        patience,
        mode,
        true,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public EarlyStopping {
    Check.notBlank("monitor", monitor);
    Check.notNegative("minDelta", minDelta);
    Check.positive("patience", patience);
    boolean reachable =
        stoppingThreshold.isEmpty()
            || divergenceThreshold.isEmpty()
            || mode.isBetter(stoppingThreshold.get(), divergenceThreshold.get());
    Check.that(
        reachable,
        "stoppingThreshold",
        "must be better than divergence_threshold "
            + divergenceThreshold.map(String::valueOf).orElse(""),
        stoppingThreshold.map(String::valueOf).orElse(""));
  }

  @Override
  public String name() {
    return "early_stopping";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new EarlyStoppingCallback(this);
  }
}
