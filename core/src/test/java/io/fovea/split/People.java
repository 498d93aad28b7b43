package io.fovea.split;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.List;

/** Made-up participants for split tests. */
final class People {
  private People() {}

  /** Participant i has as many scanpaths as the i-th number says, of the classes 0, 1, 0, 1, ... */
  static List<Sample> with(int... scanpaths) {
    List<Sample> samples = new ArrayList<>();
    for (int who = 0; who < scanpaths.length; who++) {
      for (int trial = 0; trial < scanpaths[who]; trial++) {
        samples.add(sample(who, trial, trial % 2));
      }
    }
    return samples;
  }

  static Sample sample(double who, double trial, int target) {
    Scanpath scanpath =
        Scanpath.of(
            ScanpathKey.of(who, trial), who, List.of(new Fixation(who / 100, trial / 100, 200)));
    return new Sample(scanpath, new ClassTarget(target));
  }
}
