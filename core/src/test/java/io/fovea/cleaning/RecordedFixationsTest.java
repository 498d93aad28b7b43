package io.fovea.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.fovea.scanpath.FixationColumns;
import io.fovea.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People who read on a screen, some of whose fixations lie far beside it. */
class RecordedFixationsTest {
  @Test
  void fixations_beside_the_screen_are_found_in_a_recording() throws IOException {
    Optional<Path> file = Golden.shared("data/eyefeatures_sample/fixations_subset.csv");
    assumeTrue(file.isPresent(), "the recording is not beside the checkout");
    List<CleaningSpec> rules =
        List.of(new OffScreen(), new DurationBounds(80, 1200), new MinFixations(60));
    var steps = new CleaningSteps(rules, new CleaningContext(true, List.of()));

    scanpaths(file.get()).forEach(steps::clean);

    assertThat(steps.sentences())
        .containsExactly(
            "cleaning off_screen: 829 of 8,537 fixations outside 0..1 left out, in 23 of 74"
                + " scanpaths",
            "cleaning duration_bounds: 944 of 7,708 fixations shorter than 80 ms left out, in 74 of"
                + " 74 scanpaths; 3 of 7,708 fixations longer than 1200 ms left out, in 3 of 74"
                + " scanpaths",
            "cleaning min_fixations: 15 of 74 scanpaths with fewer than 60 fixations left out, with"
                + " their 597 fixations");
  }

  private static List<FixationColumns> scanpaths(Path file) throws IOException {
    Map<List<String>, List<NamedCsvRecord>> byKey = new LinkedHashMap<>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        List<String> key = List.of(row.getField("Participant"), row.getField("tekst"));
        byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(row);
      }
    }
    return byKey.values().stream()
        .map(
            rows ->
                FixationColumns.of(
                    numbers(rows, "norm_pos_x"),
                    numbers(rows, "norm_pos_y"),
                    numbers(rows, "duration")))
        .toList();
  }

  private static double[] numbers(List<NamedCsvRecord> rows, String column) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.getField(column))).toArray();
  }
}
