package io.fovea.split.leak;

import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one look at each scanpath's numbers tells: they may lie in a file, and there may be many.
 */
final class Reading {
  private final long[] hashes;
  private final Map<String, double[]> constants = new LinkedHashMap<>();

  Reading(List<Sample> samples) {
    int n = samples.size();
    hashes = new long[n];
    samples.stream()
        .map(sample -> sample.scanpath().featureNames())
        .distinct()
        .flatMap(List::stream)
        .forEach(name -> constants.computeIfAbsent(name, any -> new double[n]));
    for (int i = 0; i < n; i++) {
      Scanpath scanpath = samples.get(i).scanpath();
      FixationColumns numbers = scanpath.fixations();
      hashes[i] = hash(numbers);
      readConstants(i, scanpath.featureNames(), numbers);
    }
  }

  private void readConstants(int i, List<String> names, FixationColumns numbers) {
    constants
        .entrySet()
        .removeIf(
            feature -> {
              int column = names.indexOf(feature.getKey());
              OptionalDouble value =
                  column < 0 ? OptionalDouble.of(Double.NaN) : constant(numbers.feature(column));
              feature.getValue()[i] = value.orElse(Double.NaN);
              return value.isEmpty();
            });
  }

  /** The only number in a column; NaN if there is none at all; empty if there are several. */
  private static OptionalDouble constant(double... column) {
    double constant = Double.NaN;
    for (double value : column) {
      if (Double.isNaN(constant)) {
        constant = value;
      } else if (value != constant && !Double.isNaN(value)) {
        return OptionalDouble.empty();
      }
    }
    return OptionalDouble.of(constant);
  }

  private static long hash(FixationColumns numbers) {
    return mix(mix(mix(1, numbers.x()), numbers.y()), numbers.durationMs());
  }

  /** The mixture of xxHash64's rounds: quick, and different numbers seldom give the same. */
  private static long mix(long start, double... column) {
    long hash = start + column.length;
    for (double value : column) {
      hash += Double.doubleToLongBits(value) * 0xC2B2AE3D27D4EB4FL;
      hash = Long.rotateLeft(hash, 31) * 0x9E3779B185EBCA87L;
    }
    return hash;
  }

  /** A hash of each scanpath's places and durations. */
  long[] hashes() {
    return hashes;
  }

  /** The features that do not change within any scanpath, with the value in each. */
  Map<String, double[]> constants() {
    return constants;
  }
}
