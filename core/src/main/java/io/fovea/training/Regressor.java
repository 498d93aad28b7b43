package io.fovea.training;

import io.fovea.metric.Mae;
import io.fovea.metric.MetricSet;
import io.fovea.metric.MetricSpec;
import io.fovea.metric.Mse;
import io.fovea.metric.R2;
import io.fovea.metric.Rmse;
import io.fovea.network.BackboneSpec;
import io.fovea.objective.ErrorCost;
import io.fovea.objective.RegressionLoss;
import io.fovea.optimizer.AdamW;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;
import java.util.Locale;

/**
 * Learns one or several numbers of each scanpath: backbone, flatten, Linear and ReLU for each
 * hidden size, Linear to one output per target. Outputs and targets are (B, K).
 *
 * <p>Targets are standardised for the network by mean and standard deviation of the training part
 * alone, unless told otherwise. Losses are in those units; predictions and all other metrics are in
 * the targets' own.
 *
 * <p>Metrics per participant are taken of the mean prediction over all scanpaths of one; they are
 * left out where a participant has several truths, or none has several scanpaths.
 */
@Doc("Learns one or several numbers; the head is Linear+ReLU per hidden size, then Linear.")
public record Regressor(
    @Doc("Sizes of the head's hidden layers, in order; may be empty.") List<Integer> hidden,
    @Doc("What an error costs: mse, mae or huber.") RegressionLoss loss,
    @Doc("Where the loss huber turns from square to straight, in the loss's units.")
        double huberDelta,
    @Doc(
            "Train on (target - mean) / deviation, both of the training part. The loss is in these"
                + " units, all metrics in the targets' own.")
        boolean standardizeTargets,
    @Doc("What is measured of the validation and test parts.") List<MetricSpec> metrics,
    @Doc("Whether it is also measured per participant, where each has one truth.")
        boolean perParticipant)
    implements TaskSpec {
  private static final double DELTA = 1;
  private static final List<MetricSpec> DEFAULT_METRICS =
      List.of(new R2(), new Mse(), new Rmse(), new Mae());

  public Regressor() {
    this(List.of(), RegressionLoss.MSE, DELTA, true);
  }

  /** A regressor with these hidden layers, by squared errors. */
  public Regressor(Integer... hidden) {
    this(List.of(hidden), RegressionLoss.MSE, DELTA, true);
  }

  /** A regressor measured as usual. */
  public Regressor(
      List<Integer> hidden, RegressionLoss loss, double huberDelta, boolean standardizeTargets) {
    this(hidden, loss, huberDelta, standardizeTargets, DEFAULT_METRICS, true);
  }

  public Regressor {
    metrics = List.copyOf(metrics);
    TaskMetrics.check(metrics, "numbers", MetricSpec::forValues);
    hidden = List.copyOf(hidden);
    hidden.forEach(size -> Check.positive("hidden", size));
    Check.positive("huberDelta", huberDelta);
    Check.that(
        loss == RegressionLoss.HUBER || huberDelta == DELTA,
        "huberDelta",
        "is for the loss huber alone; leave it out with " + loss.name().toLowerCase(Locale.ROOT),
        "" + huberDelta);
  }

  MetricSet measures() {
    return new MetricSet(metrics, perParticipant);
  }

  /** What is minimised. */
  ErrorCost cost() {
    return new ErrorCost(loss, huberDelta);
  }

  @Override
  public String name() {
    return "regressor";
  }

  @Override
  public Task create(BackboneSpec backbone, OptimizerSpec optimizer) {
    return new RegressorTask(this, backbone, optimizer);
  }

  /** The task with PyTorch's AdamW at 1e-3. */
  public Task create(BackboneSpec backbone) {
    return create(backbone, new AdamW());
  }
}
