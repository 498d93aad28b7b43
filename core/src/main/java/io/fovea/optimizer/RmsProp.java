package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * RMSprop (Tieleman and Hinton 2012; centered: Graves 2013), PyTorch's semantics and defaults:
 *
 * <pre>
 *  g += wd w
 *  s = alpha s + (1 - alpha) g^2
 *  centered:  a = alpha a + (1 - alpha) g,  d = sqrt(s - a^2) + eps      otherwise:  d = sqrt(s) + eps
 *  momentum:  b = momentum b + g / d,       w -= lr b                    otherwise:  w -= lr g / d
 * </pre>
 *
 * <p>Where rounding would make {@code s - a^2} negative it is taken as 0; PyTorch's weight is NaN
 * from there on.
 */
@Doc("RMSprop (Tieleman & Hinton 2012), with PyTorch's semantics and defaults.")
public record RmsProp(
    @Doc("The rate of a step.") double learningRate,
    @Doc("Decay of the squared gradient's running mean.") double alpha,
    @Doc("Added to the denominator.") double eps,
    @Doc("L2 penalty: this times the weight is added to the gradient.") double weightDecay,
    @Doc("Share of the last direction that is kept.") double momentum,
    @Doc("Whether to divide by the gradient's deviation instead of its root mean square.")
        boolean centered)
    implements OptimizerSpec {
  public RmsProp() {
    this(1e-2);
  }

  public RmsProp(double learningRate) {
    this(learningRate, 0.99, 1e-8, 0, 0, false);
  }

  public RmsProp {
    Check.positive("learningRate", learningRate);
    Check.fraction("alpha", alpha);
    Check.positive("eps", eps);
    Check.notNegative("weightDecay", weightDecay);
    Check.fraction("momentum", momentum);
  }

  @Override
  public String name() {
    return "rmsprop";
  }

  @Override
  public Optimizer create(NDArray weights) {
    return rule(FlatWeights.of(weights));
  }

  RmsPropRule rule(FlatWeights weights) {
    return new RmsPropRule(this, weights);
  }
}
