package io.fovea.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fovea.representation.Representation;
import io.fovea.scanpath.Scanpath;
import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.Recording;
import io.fovea.source.Screen;
import io.fovea.source.SourceContext;
import io.fovea.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All features of real recordings. */
class RealSequencesTest {
  private static List<Scanpath> read(String file, Columns columns, Optional<Screen> screen) {
    Optional<Path> table = Golden.shared("data/" + file);
    assumeTrue(table.isPresent(), "no shared/data beside the checkout");
    SourceContext context = SourceContext.of(columns);
    return new CsvSource(table.get())
        .create(screen.map(context::screen).orElse(context)).read().recordings().stream()
            .map(Recording::scanpath)
            .toList();
  }

  @Test
  void free_viewing_has_all_features_but_those_of_starts() {
    Columns columns =
        Columns.of("subject", "image").duration("duration_ms").features("pupil", "blink_code");
    List<Scanpath> all =
        read("schizophrenia_freeview/fixations.csv", columns, Optional.of(new Screen(800, 600)));
    FixationSequence spec =
        FixationSequence.of(
                "x",
                "y",
                "duration",
                "index",
                "saccade_length",
                "saccade_angle",
                "saccade_angle_sin",
                "saccade_angle_cos",
                "saccade2_angle",
                "pupil",
                "blink_code")
            .scaling("blink_code", Scaling.MIN_MAX);
    check(spec, all, 6790, 114_447);
  }

  @Test
  void reading_has_all_features() {
    Columns columns =
        Columns.of("Participant", "tekst")
            .x("norm_pos_x")
            .y("norm_pos_y")
            .duration("duration")
            .time("start_timestamp")
            .timeUnit("s")
            .features("dispersion");
    List<Scanpath> all = read("eyefeatures_sample/fixations_subset.csv", columns, Optional.empty());
    String[] features = SequenceScanpaths.ALL.clone();
    features[features.length - 1] = "dispersion";
    check(FixationSequence.of(features), all, 74, 8537);
  }

  private static void check(
      FixationSequence spec, List<Scanpath> all, int scanpaths, int fixations) {
    assertThat(all).hasSize(scanpaths);
    Representation sequence = spec.create(all);
    Representation again = spec.restore(sequence.learned());
    int rows = 0;
    for (Scanpath scanpath : all) {
      float[] values = sequence.encode(scanpath).values();
      for (float value : values) {
        assertThat(Float.isFinite(value)).isTrue();
      }
      assertThat(again.encode(scanpath).values()).isEqualTo(values);
      rows += values.length / spec.features().size();
    }
    assertThat(rows).isEqualTo(fixations);
  }
}
