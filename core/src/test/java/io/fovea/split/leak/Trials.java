package io.fovea.split.leak;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.scanpath.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Made-up trials of several people, each on several stimuli, with columns of numbers beside the
 * fixations.
 */
final class Trials {
  /** What a column or a target is for this person on this stimulus. */
  interface Rule<T> {
    T of(int who, int what);
  }

  private final Random random;
  private final int people;
  private final int stimuli;
  private final List<String> names = new ArrayList<>();
  private final List<Rule<double[]>> columns = new ArrayList<>();
  private Rule<Target> target;
  private int fixations = 5;

  Trials(int people, int stimuli, long seed) {
    this.people = people;
    this.stimuli = stimuli;
    random = new Random(seed);
    target = (who, what) -> new ClassTarget(random.nextInt(2));
  }

  Trials classes(Rule<Integer> rule) {
    return target((who, what) -> new ClassTarget(rule.of(who, what)));
  }

  Trials target(Rule<Target> rule) {
    target = rule;
    return this;
  }

  Trials fixations(int number) {
    fixations = number;
    return this;
  }

  /** A column with one number in all fixations of a scanpath. */
  Trials constant(String name, Rule<Double> rule) {
    return column(
        name,
        (who, what) -> {
          double[] column = new double[fixations];
          Arrays.fill(column, rule.of(who, what));
          return column;
        });
  }

  Trials column(String name, Rule<double[]> rule) {
    names.add(name);
    columns.add(rule);
    return this;
  }

  /** In key order. */
  List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (int who = 0; who < people; who++) {
      for (int what = 0; what < stimuli; what++) {
        samples.add(sample(who, what, random(), random(), random()));
      }
    }
    return samples;
  }

  private double[] random() {
    return random.doubles(fixations).toArray();
  }

  Sample sample(int who, int what, double[] x, double[] y, double... durations) {
    double[][] features = columns.stream().map(rule -> rule.of(who, what)).toArray(double[][]::new);
    var numbers = new FixationColumns(x, y, durations, new double[0], features);
    ScanpathKey key = ScanpathKey.of((double) who, (double) what);
    return new Sample(new Scanpath(key, (double) who, names, numbers), target.of(who, what));
  }
}
