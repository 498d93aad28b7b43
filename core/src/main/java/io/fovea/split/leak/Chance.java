package io.fovea.split.leak;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How likely a pattern is where labels are dealt at random: so that none is made of coincidence.
 */
final class Chance {
  private Chance() {}

  /**
   * The natural logarithm of the probability that each group has one label only: the product over
   * groups of size m of the sum over labels of share^m.
   *
   * @param labelCounts how often each label occurs
   */
  static double logOfPureGroups(int[] groupSizes, int[] labelCounts) {
    Map<Integer, Integer> sizes = histogram(groupSizes);
    Map<Integer, Integer> labels = histogram(labelCounts);
    double most = IntStream.of(labelCounts).max().orElse(1);
    double all = IntStream.of(labelCounts).asLongStream().sum();
    double log = 0;
    for (var size : sizes.entrySet()) {
      double sum = 0; // of the powers of shares, measured by the largest
      for (var label : labels.entrySet()) {
        sum += label.getValue() * Math.pow(label.getKey() / most, size.getKey());
      }
      log += size.getValue() * (size.getKey() * Math.log(most / all) + Math.log(sum));
    }
    return log;
  }

  /** How many of each positive number there are. */
  private static Map<Integer, Integer> histogram(int... numbers) {
    Map<Integer, Integer> histogram = new TreeMap<>();
    IntStream.of(numbers).filter(n -> n > 0).forEach(n -> histogram.merge(n, 1, Integer::sum));
    return histogram;
  }

  /**
   * The natural logarithm of the probability that things in a row, so many of each label, stand
   * label by label: labels! times the product of counts!, divided by things!.
   */
  static double logOfOneRun(int... labelCounts) {
    int[] present = IntStream.of(labelCounts).filter(count -> count > 0).toArray();
    double log = logFactorial(present.length) - logFactorial(IntStream.of(present).sum());
    for (int count : present) {
      log += logFactorial(count);
    }
    return log;
  }

  private static double logFactorial(int n) {
    double log = 0;
    for (int i = 2; i <= n; i++) {
      log += Math.log(i);
    }
    return log;
  }
}
