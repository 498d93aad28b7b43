package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.Recordings;
import io.fovea.source.Screen;
import io.fovea.source.SourceContext;
import io.fovea.testing.Golden;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real recordings, which are not part of the project: skipped where they are absent. */
class RealTablesTest {
  private static final SourceContext SCHIZOPHRENIA =
      SourceContext.of(
          Columns.of("subject", "image")
              .duration("duration_ms")
              .label("patient")
              .order("fix_index"),
          new Screen(800, 600));

  private static final SourceContext TEXTS =
      SourceContext.of(
          Columns.of("Participant", "tekst")
              .x("norm_pos_x")
              .y("norm_pos_y")
              .duration("duration")
              .label("Participant"));

  @TempDir Path folder;

  private static Path shared(String file) {
    Optional<Path> path = Golden.shared("data/" + file);
    Assumptions.assumeTrue(path.isPresent(), "no recordings beside the project: " + file);
    return path.get();
  }

  private void assertSame(Path csv, SourceContext context, String select) {
    Recordings expected = Duck.read(new CsvSource(csv), context);
    assertThat(expected.recordings()).isNotEmpty();
    for (String ending : new String[] {"csv", "parquet", "ndjson", "tsv.gz"}) {
      Path file =
          ending.equals("csv") ? csv : Duck.copyCsv(csv, select, folder.resolve("t." + ending));
      Recordings read = Duck.read(new TableSource(file), context);
      assertThat(Duck.shown(read)).as(ending).isEqualTo(Duck.shown(expected));
      assertThat(read.report().notes()).isEqualTo(expected.report().notes());
      assertThat(read.report().rows()).isEqualTo(expected.report().rows());
    }
  }

  @Test
  void free_viewing_is_the_same_in_every_format() {
    assertSame(
        shared("schizophrenia_freeview/fixations.csv"),
        SCHIZOPHRENIA,
        "* REPLACE (subject::int AS subject, x::double AS x, y::double AS y, fix_index::int AS fix_index)");
  }

  @Test
  void reading_is_the_same_in_every_format() {
    assertSame(
        shared("eyefeatures_sample/fixations_subset.csv"),
        TEXTS,
        "* REPLACE (norm_pos_x::double AS norm_pos_x, norm_pos_y::double AS norm_pos_y)");
  }

  @Test
  void a_query_chooses_among_real_scanpaths() {
    Path csv = shared("schizophrenia_freeview/fixations.csv");
    var source = new SqlSource("FROM t WHERE patient = 0 AND image_class < 3", Map.of("t", csv));
    Recordings read = Duck.read(source, SCHIZOPHRENIA);
    assertThat(read.recordings())
        .isNotEmpty()
        .allMatch(r -> r.labels().equals(java.util.List.of("0")));
    assertThat(read.report().rows()).isLessThan(114_447 / 2);
  }
}
