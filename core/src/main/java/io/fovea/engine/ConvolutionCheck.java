package io.fovea.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Random;

/**
 * Whether the engine computes convolutions and their gradients as plain Java does. On some virtual
 * machines that hide their processor's caches, oneDNN's vector kernels give numbers that are far
 * off (seen with oneDNN 3.7.1, of PyTorch 2.7.1, on an AMD EPYC of family 26): a network would
 * train on noise, and nobody would know.
 */
final class ConvolutionCheck {
  /** Far above rounding, far below what a wrong kernel gives. */
  private static final double TOLERANCE = 1e-3;

  /** Small ones of each kind that was seen to go wrong, in whichever instruction set. */
  private static final List<Convolution> TRIED =
      List.of(
          new Convolution(1, 12, 8, 4, 2, 5, 2, 1),
          new Convolution(1, 10, 6, 6, 7, 5, 0, 1),
          new Convolution(2, 4, 6, 8, 1, 3, 0, 1),
          new Convolution(2, 1, 6, 6, 4, 3, 1, 1),
          new Convolution(2, 2, 7, 7, 8, 3, 0, 2));

  private ConvolutionCheck() {}

  /**
   * Tries some, in about 40 ms where nothing is warm.
   *
   * @throws UnsoundEngineException if one is wrong, with what to do
   */
  static void check(Engine engine) {
    refuseIfWrong(largestError(engine));
  }

  static void refuseIfWrong(double error) {
    if (!(error <= TOLERANCE)) { // NaN, too
      throw new UnsoundEngineException(error);
    }
  }

  /** Of outputs, inputs' and weights' gradients, relative to 1 + the number that is right. */
  static double largestError(Engine engine) {
    Random random = new Random(1);
    double largest = 0;
    for (Convolution each : TRIED) {
      largest = Math.max(largest, error(engine, each, random)); // NaN stays NaN
    }
    return largest;
  }

  private static double error(Engine engine, Convolution of, Random random) {
    float[] input = normal(random, of.inputSize());
    float[] weights = normal(random, of.weightSize());
    float[] outer = normal(random, of.outputSize());
    try (NDManager manager = engine.newBaseManager();
        GradientCollector collector = engine.newGradientCollector()) {
      NDArray x = manager.create(input, of.inputShape());
      NDArray w = manager.create(weights, of.weightShape());
      x.setRequiresGradient(true);
      w.setRequiresGradient(true);
      NDArray y =
          Conv2d.conv2d(
                  x,
                  w,
                  null,
                  new Shape(of.stride(), of.stride()),
                  new Shape(of.padding(), of.padding()))
              .singletonOrThrow();
      collector.backward(y.mul(manager.create(outer, y.getShape())).sum());
      Convolution.Result expected = of.compute(input, weights, outer);
      return Math.max(
          distance(y, expected.output),
          Math.max(
              distance(x.getGradient(), expected.inputGradient),
              distance(w.getGradient(), expected.weightGradient)));
    }
  }

  private static double distance(NDArray array, double[] expected) {
    float[] numbers = array.toFloatArray();
    double largest = 0;
    for (int i = 0; i < expected.length; i++) {
      double apart = Math.abs(numbers[i] - expected[i]) / (1 + Math.abs(expected[i]));
      largest = Math.max(largest, apart);
    }
    return largest;
  }

  private static float[] normal(Random random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }
}
