package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.fovea.spec.Check;

/**
 * The Adam family on one flat array (Kingma and Ba 2015; Loshchilov and Hutter 2019; Reddi, Kale
 * and Kumar 2018), with PyTorch's semantics:
 *
 * <pre>
 *  decoupled:  w -= lr wd w            otherwise:  g += wd w
 *  m = b1 m + (1 - b1) g               v = b2 v + (1 - b2) g^2
 *  w -= lr / (1 - b1^t) * m / (sqrt(v / (1 - b2^t)) + eps)      (amsgrad: the highest v so far)
 * </pre>
 */
final class AdamRule implements Optimizer {
  /** The settings that Adam and AdamW share. */
  record Settings(double beta1, double beta2, double eps, double weightDecay, boolean amsgrad) {
    Settings {
      Check.fraction("beta1", beta1);
      Check.fraction("beta2", beta2);
      Check.positive("eps", eps);
      Check.notNegative("weightDecay", weightDecay);
    }
  }

  /**
   * Keeps the moments of weights whose gradient has died out from decaying into denormal numbers,
   * on which a processor is several times slower. Far below what a float weight can feel.
   */
  private static final float ABOVE_DENORMAL = 1e-15f;

  private final Settings settings;
  private final boolean decoupled;
  private final NDArray weights;
  private final NDArray mean;
  private final NDArray variance;
  private final NDArray highest;
  private int steps;

  AdamRule(Settings settings, boolean decoupled, NDArray weights) {
    this.settings = settings;
    this.decoupled = decoupled;
    this.weights = weights;
    this.mean = weights.zerosLike();
    this.variance = weights.zerosLike();
    this.highest = settings.amsgrad() ? weights.zerosLike() : null;
  }

  @Override
  public void step(NDArray gradient, double learningRate) {
    steps++;
    double rate = learningRate / (1 - Math.pow(settings.beta1(), steps));
    double scale = Math.sqrt(1 - Math.pow(settings.beta2(), steps));
    gradient.addi(ABOVE_DENORMAL);
    if (highest == null) {
      fused(gradient, learningRate, rate, scale);
    } else {
      amsgrad(gradient, learningRate, rate, scale);
    }
  }

  /**
   * The engine's fused update computes w -= r m / (sqrt(v) + e); with r = rate * scale and e = eps
   * * scale that is the formula above.
   */
  private void fused(NDArray gradient, double learningRate, double rate, double scale) {
    weights
        .getNDArrayInternal()
        .adamUpdate(
            new NDList(weights, gradient, mean, variance),
            new NDList(weights),
            (float) learningRate,
            (float) (rate * scale),
            (float) settings.weightDecay(),
            1,
            -1,
            (float) settings.beta1(),
            (float) settings.beta2(),
            (float) (settings.eps() * scale),
            false,
            decoupled);
  }

  private void amsgrad(NDArray gradient, double learningRate, double rate, double scale) {
    if (decoupled) {
      weights.muli(1 - learningRate * settings.weightDecay());
    } else {
      SgdRule.addScaled(gradient, weights, settings.weightDecay());
    }
    mean.muli(settings.beta1());
    SgdRule.addScaled(mean, gradient, 1 - settings.beta1());
    variance.muli(settings.beta2());
    SgdRule.addScaled(variance, gradient.square(), 1 - settings.beta2());
    try (NDArray higher = highest.maximum(variance);
        NDArray denominator = higher.sqrt()) {
      highest.muli(0).addi(higher);
      denominator.divi(scale).addi(settings.eps());
      try (NDArray way = mean.div(denominator)) {
        weights.subi(way.muli(rate));
      }
    }
  }
}
