package io.fovea.source.simulated;

import io.fovea.label.Dataset;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.split.FirstCategoryUniqueSplit;
import io.fovea.split.Split;
import java.util.List;

/**
 * A classifier that cannot learn much: 8x8 counts of fixations and of places passed by saccades;
 * the class whose training mean is nearest wins. Trained on half of the people, tried on the
 * others.
 */
final class NearestMean {
  private static final int SIDE = 8;
  private static final int CELLS = SIDE * SIDE;

  private NearestMean() {}

  static double accuracy(Dataset dataset) {
    Split split = new FirstCategoryUniqueSplit(0.5).create(dataset.samples(), 7);
    double[][] means = new double[dataset.targets().labels().size()][2 * CELLS];
    int[] counts = Split.classCounts(split.train(), means.length);
    for (Sample sample : split.train()) {
      int target = ((ClassTarget) sample.target()).index();
      double[] features = features(sample.scanpath());
      for (int i = 0; i < features.length; i++) {
        means[target][i] += features[i] / counts[target];
      }
    }
    List<Sample> others = split.validation();
    long right = others.stream().filter(s -> guess(s, means).equals(s.target())).count();
    return (double) right / others.size();
  }

  private static ClassTarget guess(Sample sample, double[][] means) {
    double[] features = features(sample.scanpath());
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < means.length; c++) {
      double distance = 0;
      for (int i = 0; i < features.length; i++) {
        distance += Math.pow(features[i] - means[c][i], 2);
      }
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    return new ClassTarget(best);
  }

  private static double[] features(Scanpath scanpath) {
    double[] features = new double[2 * CELLS];
    for (int i = 0; i < scanpath.size(); i++) {
      features[cell(scanpath.x(i), scanpath.y(i))] += 8.0 / scanpath.size();
      for (int step = 0; i > 0 && step <= 20; step++) {
        double share = step / 20.0;
        double x = scanpath.x(i - 1) + share * (scanpath.x(i) - scanpath.x(i - 1));
        double y = scanpath.y(i - 1) + share * (scanpath.y(i) - scanpath.y(i - 1));
        features[CELLS + cell(x, y)] = 1 / 4.0;
      }
    }
    return features;
  }

  private static int cell(double x, double y) {
    return SIDE * place(y) + place(x);
  }

  private static int place(double value) {
    return Math.min(SIDE - 1, (int) (value * SIDE));
  }
}
