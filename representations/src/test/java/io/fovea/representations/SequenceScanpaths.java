package io.fovea.representations;

import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.testing.RandomFixations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scanpaths with all there is to a fixation, for tests of sequences. */
final class SequenceScanpaths {
  /** All that is computed, and a further column. */
  static final String[] ALL = {
    "x",
    "y",
    "duration",
    "start",
    "index",
    "saccade_length",
    "saccade_angle",
    "saccade_angle_sin",
    "saccade_angle_cos",
    "saccade2_angle",
    "saccade_duration",
    "velocity",
    "pupil"
  };

  private SequenceScanpaths() {}

  /** Of participant P1, with a further column {@code pupil} if the columns hold one. */
  static Scanpath of(int trial, FixationColumns fixations) {
    List<String> names = fixations.features() == 0 ? List.of() : List.of("pupil");
    return new Scanpath(ScanpathKey.of("P1", (double) trial), "P1", names, fixations);
  }

  /** Five fixations: right, up, back left, and twice at one place. */
  static Scanpath five() {
    return of(
        3,
        new FixationColumns(
            new double[] {1, 4, 4, 1, 1},
            new double[] {5, 5, 1, 1, 1},
            new double[] {100, 200, 150, 300, 50},
            new double[] {1000, 1130, 1350, 1500, 1840},
            new double[] {7, 8, 9, 10, 11}));
  }

  /** Random ones, one seed one list. */
  static List<Scanpath> random(long seed, int count) {
    Random random = new Random(seed);
    List<Scanpath> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(of(i, RandomFixations.of(random, false)));
    }
    return all;
  }

  /** One feature of a scanpath, unscaled. */
  static float[] feature(String name, Scanpath scanpath) {
    return unscaled(scanpath, name).values();
  }

  static Tensor unscaled(Scanpath scanpath, String... features) {
    RepresentationSpec spec = FixationSequence.of(features).scaling(Scaling.NONE);
    return spec.create(List.of()).encode(scanpath);
  }
}
