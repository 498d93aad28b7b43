package example;

import io.fovea.representation.Tensor;
import java.util.Map;

/** The formula of {@link SqueezeExcitation}, term by term in doubles, for one image. */
final class PlainGate {
  private final int channels;
  private final int hidden;
  private final double[] w1;
  private final double[] b1;
  private final double[] w2;
  private final double[] b2;

  PlainGate(Map<String, Tensor> parameters) {
    int[] shape = parameters.get("fc1.weight").shape();
    hidden = shape[0];
    channels = shape[1];
    w1 = doubles(parameters.get("fc1.weight"));
    b1 = doubles(parameters.get("fc1.bias"));
    w2 = doubles(parameters.get("fc2.weight"));
    b2 = doubles(parameters.get("fc2.bias"));
  }

  /** By PyTorch's names; the arrays themselves, so that a test may change a value. */
  Map<String, double[]> parameters() {
    return Map.of("fc1.weight", w1, "fc1.bias", b1, "fc2.weight", w2, "fc2.bias", b2);
  }

  static double[] doubles(Tensor tensor) {
    double[] values = new double[tensor.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.values()[i];
    }
    return values;
  }

  double[] apply(double[] image) {
    int pixels = image.length / channels;
    double[] unit = b1.clone();
    for (int h = 0; h < hidden; h++) {
      for (int p = 0; p < image.length; p++) {
        unit[h] += w1[h * channels + p / pixels] * image[p] / pixels;
      }
    }
    double[] scaled = image.clone();
    for (int c = 0; c < channels; c++) {
      double score = b2[c];
      for (int h = 0; h < hidden; h++) {
        score += w2[c * hidden + h] * Math.max(unit[h], 0);
      }
      for (int p = c * pixels; p < (c + 1) * pixels; p++) {
        scaled[p] *= 1 / (1 + Math.exp(-score));
      }
    }
    return scaled;
  }

  /** Half the sum of squares of the output, a loss in which every output counts differently. */
  double loss(double[] image) {
    double sum = 0;
    for (double value : apply(image)) {
      sum += value * value / 2;
    }
    return sum;
  }
}
