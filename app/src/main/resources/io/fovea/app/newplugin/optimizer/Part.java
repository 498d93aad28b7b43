package __package__;

import ai.djl.ndarray.NDArray;
import io.fovea.optimizer.Optimizer;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * Each weight moves by the learning rate against the sign of its gradient: {@code w -= lr sign(g)}
 * (signSGD; Bernstein et al. 2018). It remembers nothing; an optimizer that does keeps it in {@code
 * state} and takes it back in {@code restore}.
 */
@Doc("Each weight moves by the learning rate against the sign of its gradient.")
public record __Part__(@Doc("The rate of a step.") double learningRate) implements OptimizerSpec {

  /** The defaults, and their only home. */
  public __Part__() {
    this(1e-3);
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    Check.positive("learningRate", learningRate);
  }

  @Override
  public String name() {
    return "__name__";
  }

  @Override
  public Optimizer create(NDArray weights) {
    return (gradient, rate) -> step(weights, gradient, rate);
  }

  /** Leaves no array behind. */
  private static void step(NDArray weights, NDArray gradient, double rate) {
    try (NDArray signs = gradient.sign()) {
      weights.subi(signs.muli(rate));
    }
  }
}
