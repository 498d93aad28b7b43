package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/** Adam (Kingma and Ba 2015); PyTorch's defaults. */
@Doc("Adam (Kingma & Ba 2015), with PyTorch's defaults.")
public record Adam(
    @Doc("The rate of a step.") double learningRate,
    @Doc("Decay of the gradient's running mean.") double beta1,
    @Doc("Decay of the squared gradient's running mean.") double beta2,
    @Doc("Added to the denominator.") double eps,
    @Doc("L2 penalty: this times the weight is added to the gradient.") double weightDecay,
    @Doc("Whether to divide by the highest squared-gradient mean so far.") boolean amsgrad)
    implements OptimizerSpec {
  public Adam() {
    this(1e-3);
  }

  public Adam(double learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8, 0, false);
  }

  public Adam {
    Check.positive("learningRate", learningRate);
    new Moments.Settings(beta1, beta2, eps, weightDecay);
  }

  @Override
  public String name() {
    return "adam";
  }

  @Override
  public Optimizer create(NDArray weights) {
    return rule(FlatWeights.of(weights));
  }

  AdamRule rule(FlatWeights weights) {
    var settings = new Moments.Settings(beta1, beta2, eps, weightDecay);
    return new AdamRule(settings, false, amsgrad, weights);
  }
}
