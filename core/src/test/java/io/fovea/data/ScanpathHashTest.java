package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScanpathHashTest {
  private final List<Sample> samples = RandomSamples.of(600, 1);

  private static String hash(List<Sample> samples, int threads) {
    try (Workers workers = new Workers(threads)) {
      return ScanpathHash.of(samples, workers, Progress.NONE, "");
    }
  }

  @Test
  void it_depends_on_the_scanpaths_and_not_on_who_works() {
    String hash = hash(samples, 1);
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(hash(RandomSamples.of(600, 1), 5)).isEqualTo(hash);
    assertThat(hash(RandomSamples.of(600, 2), 1)).isNotEqualTo(hash);
    assertThat(hash(samples.subList(0, 599), 1)).isNotEqualTo(hash);
    assertThat(hash(List.of(), 1)).isNotEqualTo(hash(samples.subList(0, 1), 1));
  }

  @Test
  void a_change_of_anything_changes_it() {
    Random random = new Random(3);
    Set<String> hashes = new HashSet<>(List.of(hash(samples, 2)));
    int changes = 0;
    for (int n = 0; n < 5; n++) {
      for (int what = 0; what < 8; what++) {
        List<Sample> changed = new ArrayList<>(samples);
        int place = random.nextInt(599);
        if (what == 7) {
          changed.set(place, samples.get(place + 1));
          changed.set(place + 1, samples.get(place));
        } else {
          changed.set(place, changed(samples.get(place), what));
        }
        hashes.add(hash(changed, 2));
        changes++;
      }
    }
    assertThat(hashes).hasSize(1 + changes);
  }

  private static Sample changed(Sample sample, int what) {
    Scanpath old = sample.scanpath();
    FixationColumns is = old.fixations();
    var columns =
        new FixationColumns(
            what == 0 ? next(is.x()) : is.x(),
            what == 1 ? next(is.y()) : is.y(),
            what == 2 ? next(is.durationMs()) : is.durationMs(),
            what == 3 ? is.x() : is.startMs(),
            what == 4 ? next(is.feature(0)) : is.feature(0));
    ScanpathKey key = what == 5 ? ScanpathKey.of("P9", 1.) : old.key();
    List<String> names = what == 6 ? List.of("pupil_size") : old.featureNames();
    return new Sample(new Scanpath(key, old.participant(), names, columns), sample.target());
  }

  /** The smallest change there is, in the last number. */
  private static double[] next(double[] numbers) {
    double[] changed = numbers.clone();
    changed[changed.length - 1] = Math.nextUp(changed[changed.length - 1]);
    return changed;
  }

  @Test
  void targets_are_not_part_of_it() {
    List<Sample> others =
        samples.stream().map(sample -> new Sample(sample.scanpath(), new NoTarget())).toList();
    assertThat(hash(others, 2)).isEqualTo(hash(samples, 2));
  }
}
