package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/** Adam with decoupled weight decay (Loshchilov and Hutter 2019); PyTorch's defaults. */
@Doc("Adam with decoupled weight decay (Loshchilov & Hutter 2019), with PyTorch's defaults.")
public record AdamW(
    @Doc("The rate of a step.") double learningRate,
    @Doc("Decay of the gradient's running mean.") double beta1,
    @Doc("Decay of the squared gradient's running mean.") double beta2,
    @Doc("Added to the denominator.") double eps,
    @Doc("Share of each weight taken away per step, times the rate.") double weightDecay,
    @Doc("Whether to divide by the highest squared-gradient mean so far.") boolean amsgrad)
    implements OptimizerSpec {
  public AdamW() {
    this(1e-3);
  }

  public AdamW(double learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8, 1e-2, false);
  }

  public AdamW {
    Check.positive("learningRate", learningRate);
    new Moments.Settings(beta1, beta2, eps, weightDecay);
  }

  @Override
  public String name() {
    return "adamw";
  }

  @Override
  public Optimizer create(NDArray weights) {
    return rule(FlatWeights.of(weights));
  }

  AdamRule rule(FlatWeights weights) {
    var settings = new Moments.Settings(beta1, beta2, eps, weightDecay);
    return new AdamRule(settings, true, amsgrad, weights);
  }
}
