package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * Rectified Adam (Liu et al. 2020, "On the Variance of the Adaptive Learning Rate and Beyond"),
 * PyTorch's semantics and defaults:
 *
 * <pre>
 *  decoupled:  w -= lr wd w            otherwise:  g += wd w
 *  m = b1 m + (1 - b1) g               v = b2 v + (1 - b2) g^2
 *  r0 = 2 / (1 - b2) - 1               r = r0 - 2 t b2^t / (1 - b2^t)
 *  r > 5:      w -= lr m / (1 - b1^t) * sqrt(1 - b2^t) / (sqrt(v) + eps)
 *                   * sqrt((r - 4) (r - 2) r0 / ((r0 - 4) (r0 - 2) r))
 *  otherwise:  w -= lr m / (1 - b1^t)
 * </pre>
 */
@Doc("Rectified Adam (Liu et al. 2020), with PyTorch's semantics and defaults.")
public record RAdam(
    @Doc("The rate of a step.") double learningRate,
    @Doc("Decay of the gradient's running mean.") double beta1,
    @Doc("Decay of the squared gradient's running mean.") double beta2,
    @Doc("Added to the denominator.") double eps,
    @Doc("L2 penalty: this times the weight is added to the gradient.") double weightDecay,
    @Doc("Whether weight_decay times the rate is taken off each weight instead, as AdamW does.")
        boolean decoupledWeightDecay)
    implements OptimizerSpec {
  public RAdam() {
    this(1e-3);
  }

  public RAdam(double learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8, 0, false);
  }

  public RAdam {
    Check.positive("learningRate", learningRate);
    new Moments.Settings(beta1, beta2, eps, weightDecay);
  }

  @Override
  public String name() {
    return "radam";
  }

  @Override
  public Optimizer create(NDArray weights) {
    return rule(FlatWeights.of(weights));
  }

  RAdamRule rule(FlatWeights weights) {
    var settings = new Moments.Settings(beta1, beta2, eps, weightDecay);
    return new RAdamRule(settings, decoupledWeightDecay, weights);
  }
}
