package io.fovea.data;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scanpaths of 1 to 12 random fixations with a feature, by four people. */
final class RandomSamples {
  private RandomSamples() {}

  static List<Sample> of(int count, long seed) {
    Random random = new Random(seed);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String person = "P" + i % 4;
      var columns = columns(1 + random.nextInt(12), random);
      ScanpathKey key = ScanpathKey.of(person, (double) i);
      samples.add(
          new Sample(
              new Scanpath(key, person, List.of("pupil"), columns),
              new ClassTarget(random.nextInt(3))));
    }
    return samples;
  }

  private static FixationColumns columns(int size, Random random) {
    return new FixationColumns(
        random.doubles(size).toArray(),
        random.doubles(size).toArray(),
        random.doubles(size, 60, 600).toArray(),
        new double[0],
        random.doubles(size).toArray());
  }
}
