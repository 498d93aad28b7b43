package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.Sample;
import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.Screen;
import io.fovea.source.SourceContext;
import io.fovea.source.Tables;
import io.fovea.split.leak.LeakCheck;
import io.fovea.testing.Golden;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Free viewing by 30 controls and 40 patients; skipped where the recording is absent. */
class RealSplitsTest {
  private static List<Sample> freeViewing(String... features) {
    Optional<Path> path = Golden.shared("data/schizophrenia_freeview/fixations.csv");
    Assumptions.assumeTrue(path.isPresent(), "no recordings beside the project");
    Columns columns =
        Columns.of("subject", "image")
            .duration("duration_ms")
            .label("patient")
            .order("fix_index")
            .features(features);
    SourceContext context = SourceContext.of(columns, new Screen(800, 600));
    return Tables.read(new CsvSource(path.get()), context).samples();
  }

  @Test
  void five_folds_by_participant_are_alike_and_leak_nothing() {
    List<Sample> samples = freeViewing("pupil", "image_class");
    SplitSpec spec = new StratifiedGroupKFoldSplit();
    Set<Comparable<?>> tested = new HashSet<>();
    for (int fold = 0; fold < spec.foldCount(samples); fold++) {
      Split split = spec.holdOut(fold).create(samples, 42);
      assertThat(split.sharedParticipants()).isEmpty();
      assertThat(Split.participants(split.test())).hasSize(14);
      assertThat(tested.addAll(Split.participants(split.test()))).isTrue();
      assertThat(split.test().size()).isBetween(1340, 1376);
      int[] counts = Split.classCounts(split.test(), 2);
      assertThat((double) counts[1] / split.test().size()).isBetween(0.54, 0.575); // all: 0.558
      assertThat(LeakCheck.check(split, List.of()).allowed()).isEmpty();
    }
    assertThat(tested).hasSize(70);
  }

  @Test
  void the_diagnosis_leaks_through_people_on_two_sides_and_through_columns() {
    List<Sample> samples = freeViewing("patient", "subject", "image_class", "pupil");
    assertThatThrownBy(() -> LeakCheck.check(new SimpleSplit(0.2).create(samples, 42), List.of()))
        .hasMessageContaining("constant within each of 70 participants with several scanpaths")
        .hasMessageContaining("feature 'patient' is the label under other names")
        .hasMessageContaining("feature 'subject' determines the label")
        .hasMessageNotContaining("image_class");
    Split apart = new GroupKFoldSplit().create(samples, 42);
    assertThatThrownBy(() -> LeakCheck.check(apart, List.of()))
        .hasMessageContaining(
            "feature 'subject' determines the label: thresholds on it tell the classes apart")
        .hasMessageNotContaining("participant_label");
  }

  @Test
  void new_people_on_new_pictures_keep_as_much_as_a_crossed_design_allows() {
    List<Sample> samples = freeViewing();
    Split split = new AllCategoriesUniqueSplit(0, 0.25).create(samples, 42);
    double kept = samples.size() - split.dropped().size();
    assertThat(kept / samples.size()).isGreaterThan(0.53);
    assertThat(split.test().size() / kept).isBetween(0.24, 0.26);
  }
}
