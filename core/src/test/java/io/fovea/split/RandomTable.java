package io.fovea.split;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.scanpath.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Made-up tables as unlike each other as real ones: one to three key columns of numbers, text or
 * both, people with few and with many scanpaths, classes that are rare or follow the person.
 */
public final class RandomTable {
  private final Random random;
  private final List<Sample> samples = new ArrayList<>();

  private RandomTable(long seed) {
    random = new Random(seed);
  }

  /** At least six participants with at least two scanpaths each, in random order. */
  public static List<Sample> of(long seed) {
    RandomTable table = new RandomTable(seed);
    table.fill();
    Collections.shuffle(table.samples, table.random);
    return table.samples;
  }

  private void fill() {
    int people = 6 + random.nextInt(25);
    int stimuli = 8 + random.nextInt(30);
    int classes = 2 + random.nextInt(3);
    boolean sessions = random.nextBoolean();
    double shareOfPersonalClass = random.nextDouble();
    for (int who = 0; who < people; who++) {
      Comparable<?> participant = name("P", who, who % 2 == 0);
      int personal = random.nextInt(classes);
      double seen = 0.1 + 0.9 * random.nextDouble();
      for (int what = 0; what < stimuli; what++) {
        if (what < 2 || random.nextDouble() < seen) {
          List<Comparable<?>> key = new ArrayList<>();
          key.add(participant);
          key.add(name("S", what, what % 3 == 0));
          if (sessions) {
            key.add((double) random.nextInt(4));
          }
          int target =
              random.nextDouble() < shareOfPersonalClass ? personal : random.nextInt(classes);
          samples.add(sample(new ScanpathKey(key), participant, new ClassTarget(target), random));
        }
      }
    }
  }

  private static Comparable<?> name(String letter, int number, boolean text) {
    if (text) {
      return letter + number;
    }
    return (double) number;
  }

  /** A sample with three to nine fixations at random. */
  public static Sample sample(
      ScanpathKey key, Comparable<?> participant, Target target, Random random) {
    int n = 3 + random.nextInt(7);
    FixationColumns fixations =
        FixationColumns.of(numbers(n, random), numbers(n, random), numbers(n, random));
    return new Sample(new Scanpath(key, participant, List.of(), fixations), target);
  }

  private static double[] numbers(int n, Random random) {
    double[] numbers = new double[n];
    Arrays.setAll(numbers, i -> random.nextDouble());
    return numbers;
  }

  /** All samples of a split, part after part, with what is dropped. */
  public static List<Sample> all(Split split) {
    return Stream.of(split.train(), split.validation(), split.test(), split.dropped())
        .flatMap(List::stream)
        .toList();
  }
}
