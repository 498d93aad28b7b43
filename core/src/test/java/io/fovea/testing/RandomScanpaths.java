package io.fovea.testing;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Readers who look at a few places of each text, some often and some seldom. */
public final class RandomScanpaths {
  private RandomScanpaths() {}

  /** 3 to 40 fixations around a few places on the screen, of usual durations. */
  public static Scanpath scanpath(Random random, int participant, int text) {
    List<Fixation> fixations = new ArrayList<>();
    int places = 2 + random.nextInt(4);
    int count = 3 + random.nextInt(38);
    for (int i = 0; i < count; i++) {
      double centre = (1 + random.nextInt(places)) / (places + 1.0);
      fixations.add(
          new Fixation(
              onScreen(centre + 0.05 * random.nextGaussian()),
              onScreen(random.nextDouble()),
              60 + 250 * random.nextDouble()));
    }
    String who = "P" + participant;
    return Scanpath.of(ScanpathKey.of(who, (double) text), who, fixations);
  }

  private static double onScreen(double place) {
    return Math.min(1, Math.max(0, place));
  }

  /** So many scanpaths of so many participants, with classes 0 and 1, in random order. */
  public static List<Sample> samples(long seed, int participants, int texts) {
    Random random = new Random(seed);
    List<Sample> samples = new ArrayList<>();
    for (int who = 0; who < participants; who++) {
      for (int text = 0; text < texts; text++) {
        samples.add(new Sample(scanpath(random, who, text), new ClassTarget((who + text) % 2)));
      }
    }
    Collections.shuffle(samples, random);
    return samples;
  }

  /** The scanpaths of {@link #samples}. */
  public static List<Scanpath> scanpaths(long seed, int participants, int texts) {
    return samples(seed, participants, texts).stream().map(Sample::scanpath).toList();
  }
}
