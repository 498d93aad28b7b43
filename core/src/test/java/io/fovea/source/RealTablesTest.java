package io.fovea.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.label.Dataset;
import io.fovea.split.FirstCategoryUniqueSplit;
import io.fovea.split.Split;
import io.fovea.testing.Golden;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real recordings, which are not part of the project: skipped where they are absent. */
class RealTablesTest {
  private static Path shared(String file) {
    Optional<Path> path = Golden.shared("data/" + file);
    Assumptions.assumeTrue(path.isPresent(), "no recordings beside the project: " + file);
    return path.get();
  }

  @Test
  void free_viewing_is_read_whole_and_split_by_participant() {
    CsvSource source = new CsvSource(shared("schizophrenia_freeview/fixations.csv"));
    Columns columns =
        Columns.of("subject", "image").duration("duration_ms").label("patient").order("fix_index");
    Dataset dataset = Tables.read(source, SourceContext.of(columns, new Screen(800, 600)));
    assertThat(dataset.samples()).hasSize(6790);
    assertThat(Split.classCounts(dataset.samples(), 2)).containsExactly(3000, 3790);
    assertThat(dataset.report().rows()).isEqualTo(114_447);
    assertThat(dataset.samples().get(0).scanpath().fixation(0).x()).isEqualTo(221.5 / 800);
    Split split = new FirstCategoryUniqueSplit(0.2, 0.2).create(dataset.samples(), 1);
    assertThat(split.sharedParticipants()).isEmpty();
    assertThat(Split.participants(split.train()).size()).isBetween(40, 44);
    assertThat(split.test()).hasSizeBetween(1308, 1408); // a fifth, to within half a participant
  }

  @Test
  void places_far_off_the_screen_are_read_and_reported() {
    CsvSource source = new CsvSource(shared("eyefeatures_sample/fixations_subset.csv"));
    Columns columns =
        Columns.of("Participant", "tekst")
            .x("norm_pos_x")
            .y("norm_pos_y")
            .duration("duration")
            .label("Participant");
    Dataset dataset = Tables.read(source, columns);
    assertThat(dataset.samples()).hasSize(74);
    assertThat(Split.classCounts(dataset.samples(), 2)).containsExactly(37, 37);
    assertThat(dataset.samples().stream().mapToInt(s -> s.scanpath().size()).sum()).isEqualTo(8537);
    assertThat(dataset.report().notes())
        .singleElement()
        .asString()
        .matches("\\d+ of 8537 fixations lie outside 0..1 \\(.* y from -105\\..*\\)");
  }
}
