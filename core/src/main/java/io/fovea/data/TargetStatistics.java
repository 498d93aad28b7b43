package io.fovea.data;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ValuesTarget;
import java.util.ArrayList;
import java.util.List;

/**
 * Mean and standard deviation of each target, computed in one pass and without the cancellation
 * that large numbers of small spread would cause (Welford 1962).
 *
 * @param means one per target
 * @param deviations one per target, the root of the mean squared distance from the mean
 */
public record TargetStatistics(List<Double> means, List<Double> deviations) {
  public TargetStatistics {
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
    if (means.size() != deviations.size()) {
      throw new IllegalArgumentException(
          "%d means and %d deviations".formatted(means.size(), deviations.size()));
    }
  }

  /** Those of samples whose targets are numbers; at least one sample. */
  static TargetStatistics of(List<Sample> samples) {
    int width = values(samples.get(0)).size();
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int k = 0; k < width; k++) {
      double mean = 0;
      double squares = 0;
      for (int i = 0; i < samples.size(); i++) {
        double value = values(samples.get(i)).get(k);
        double before = value - mean;
        mean += before / (i + 1);
        squares += before * (value - mean);
      }
      means.add(mean);
      deviations.add(Math.sqrt(squares / samples.size()));
    }
    return new TargetStatistics(means, deviations);
  }

  private static List<Double> values(Sample sample) {
    return ((ValuesTarget) sample.target()).values();
  }

  /** How many targets there are. */
  public int width() {
    return means.size();
  }
}
