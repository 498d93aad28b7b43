package io.fovea.representations;

import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How each feature of a sequence is scaled. Two numbers for each, under the name {@code
 * FEATURE.standardize} its mean and standard deviation, under {@code FEATURE.min_max} its least and
 * largest value.
 */
final class LearnedScaling {
  private final Map<String, List<Double>> learned;
  private final double[] offset;
  private final double[] divisor;

  /**
   * @throws FoveaException if these are not the numbers of such a sequence
   */
  LearnedScaling(FixationSequence spec, Map<String, List<Double>> learned) {
    int features = spec.features().size();
    this.offset = new double[features];
    this.divisor = new double[features];
    Map<String, List<Double>> used = new LinkedHashMap<>();
    for (int f = 0; f < features; f++) {
      divisor[f] = 1;
      String feature = spec.features().get(f);
      if (spec.scaledBy(feature) != Scaling.NONE) {
        String name = name(spec, feature);
        List<Double> two = learned.get(name);
        check(spec, feature, name, two);
        used.put(name, List.copyOf(two));
        offset[f] = two.get(0);
        divisor[f] = divisor(spec.scaledBy(feature), two.get(0), two.get(1));
      }
    }
    if (learned.size() > used.size()) {
      throw new FoveaException(
          "fixation_sequence: what was learned is of other features or another scaling: it holds %s,"
                  .formatted(learned.keySet())
              + " needed are "
              + used.keySet());
    }
    this.learned = Collections.unmodifiableMap(used);
  }

  private static String name(FixationSequence spec, String feature) {
    return feature + "." + spec.scaledBy(feature).name().toLowerCase(Locale.ROOT);
  }

  private static double divisor(Scaling scaling, double first, double second) {
    double spread = scaling == Scaling.STANDARDIZE ? second : second - first;
    return spread == 0 ? 1 : spread;
  }

  private static void check(FixationSequence spec, String feature, String name, List<Double> two) {
    boolean standardize = spec.scaledBy(feature) == Scaling.STANDARDIZE;
    String rule =
        standardize ? "a mean and a standard deviation >= 0" : "a least and a largest value";
    boolean good =
        two != null
            && two.size() == 2
            && two.stream().allMatch(number -> number != null && Double.isFinite(number))
            && two.get(1) >= (standardize ? 0 : two.get(0));
    if (!good) {
      throw new FoveaException(
          "fixation_sequence: what was learned must hold %s under '%s', got %s"
              .formatted(rule, name, two == null ? "nothing" : two));
    }
  }

  /** One pass over each scanpath. */
  static LearnedScaling of(
      FixationSequence spec, SequenceColumns columns, List<Scanpath> training) {
    Statistics[] statistics =
        Stream.generate(Statistics::new).limit(spec.features().size()).toArray(Statistics[]::new);
    for (Scanpath scanpath : training) {
      double[][] values = columns.of(scanpath);
      for (int f = 0; f < values.length; f++) {
        statistics[f].add(values[f]);
      }
    }
    Map<String, List<Double>> learned = new LinkedHashMap<>();
    for (int f = 0; f < statistics.length; f++) {
      String feature = spec.features().get(f);
      Statistics of = statistics[f];
      switch (spec.scaledBy(feature)) {
        case STANDARDIZE ->
            learned.put(name(spec, feature), List.of(of.mean(), of.standardDeviation()));
        case MIN_MAX -> learned.put(name(spec, feature), List.of(of.min(), of.max()));
        case NONE -> {}
      }
    }
    return new LearnedScaling(spec, learned);
  }

  Map<String, List<Double>> learned() {
    return learned;
  }

  double apply(int feature, double value) {
    return (value - offset[feature]) / divisor[feature];
  }
}
