package io.fovea.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fovea.cleaning.DurationBounds;
import io.fovea.cleaning.MinFixations;
import io.fovea.cleaning.OffScreen;
import io.fovea.detection.FixationFinder;
import io.fovea.detection.GazeSamples;
import io.fovea.detection.Idt;
import io.fovea.detection.Ivt;
import io.fovea.label.Dataset;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.source.simulated.SimulatedRawGaze;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of raw gaze becomes scanpaths. */
class RawGazeTest {
  private static final Columns COLUMNS =
      Columns.of("who", "text").time("t").timeUnit("s").label("kind");
  private static final SourceContext PIXELS = SourceContext.of(COLUMNS, new Screen(1920, 1080));
  private static final SimulatedRawGaze GAZE = new SimulatedRawGaze(120, 0.1, 0.05, 12, 20);
  private static final int TRIALS = 6;

  @TempDir Path folder;
  private CsvSource source;

  @BeforeEach
  void a_shuffled_table_of_samples() {
    List<String> rows = new ArrayList<>();
    for (int trial = 0; trial < TRIALS; trial++) {
      GazeSamples samples = GAZE.trial(trial).samples();
      for (int i = 0; i < samples.size(); i++) {
        boolean missing = samples.isMissing(i);
        rows.add(
            "p%d,1,%s,%s,%s,%s\n"
                .formatted(
                    trial,
                    samples.timeMs(i) / 1000,
                    missing ? "" : samples.x(i),
                    missing ? "NaN" : samples.y(i),
                    trial % 2 == 0 ? "a" : "b"));
      }
    }
    Collections.shuffle(rows, new Random(4));
    String table = "who,text,t,x,y,kind\n" + String.join("", rows);
    source = new CsvSource(Tables.write(folder, "gaze.csv", table));
  }

  @Test
  void its_fixations_are_those_of_the_detector_in_fractions_of_the_screen() {
    Dataset dataset = Tables.read(source, PIXELS.detect(new Ivt(1200)));
    assertThat(dataset.samples()).hasSize(TRIALS);
    int all = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      FixationColumns expected =
          new FixationFinder(new Ivt(1200)).find(GAZE.trial(trial).samples());
      Scanpath scanpath = dataset.samples().get(trial).scanpath();
      assertThat(scanpath.size()).isEqualTo(expected.size()).isGreaterThan(30);
      for (int i = 0; i < scanpath.size(); i++) {
        assertThat(scanpath.x(i)).isEqualTo(expected.x()[i] / 1920, within(1e-12));
        assertThat(scanpath.y(i)).isEqualTo(expected.y()[i] / 1080, within(1e-12));
        assertThat(scanpath.durationMs(i)).isEqualTo(expected.durationMs()[i], within(1e-6));
        assertThat(scanpath.startsMs()[i]).isEqualTo(expected.startMs()[i], within(1e-6));
      }
      all += scanpath.size();
    }
    assertThat(dataset.report().notes())
        .contains("detected %d fixations in 14400 samples of raw gaze".formatted(all));
  }

  @Test
  void what_is_detected_is_cleaned_and_both_are_reported() {
    SourceContext context =
        PIXELS
            .detect(new Idt(80))
            .clean(new DurationBounds(120, 2000), new OffScreen(), new MinFixations(20));
    Dataset dataset = Tables.read(source, context);
    assertThat(dataset.samples())
        .hasSize(TRIALS)
        .allSatisfy(
            sample ->
                assertThat(Arrays.stream(sample.scanpath().durationsMs()))
                    .allMatch(ms -> ms >= 120));
    assertThat(dataset.report().notes())
        .anyMatch(
            note -> note.matches("cleaning duration_bounds: \\d+ of \\d+ fixations shorter.*"))
        .anyMatch(note -> note.startsWith("cleaning off_screen: nothing to do in "))
        .anyMatch(note -> note.startsWith("cleaning min_fixations: nothing to do in "));
  }
}
