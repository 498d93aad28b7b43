package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * Stochastic gradient descent with momentum, PyTorch's semantics:
 *
 * <pre>
 *  g += wd w
 *  b = g at the first step, then b = momentum b + (1 - dampening) g
 *  w -= lr b                 (Nesterov: w -= lr (g + momentum b))
 * </pre>
 */
@Doc("Stochastic gradient descent with momentum, with PyTorch's semantics.")
public record Sgd(
    @Doc("The rate of a step.") double learningRate,
    @Doc("Share of the last direction that is kept.") double momentum,
    @Doc("Share by which a new gradient is weakened in the momentum.") double dampening,
    @Doc("L2 penalty: this times the weight is added to the gradient.") double weightDecay,
    @Doc("Whether to look ahead (Nesterov); needs momentum > 0 and dampening 0.") boolean nesterov)
    implements OptimizerSpec {
  public Sgd() {
    this(1e-3);
  }

  public Sgd(double learningRate) {
    this(learningRate, 0, 0, 0, false);
  }

  public Sgd {
    Check.positive("learningRate", learningRate);
    Check.fraction("momentum", momentum);
    Check.between("dampening", dampening, 0, 1);
    Check.notNegative("weightDecay", weightDecay);
    Check.that(
        !nesterov || (momentum > 0 && dampening == 0),
        "nesterov",
        "needs momentum > 0 and dampening 0",
        "momentum " + momentum + " and dampening " + dampening);
  }

  @Override
  public String name() {
    return "sgd";
  }

  @Override
  public Optimizer create(NDArray weights) {
    return new SgdRule(this, weights);
  }
}
