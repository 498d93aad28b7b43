package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Catalog;
import io.fovea.spec.PartFinder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {
  private final Sample a1 = People.sample(1, 1, 0);
  private final Sample a2 = People.sample(1, 2, 1);
  private final Sample b1 = People.sample(2, 1, 1);

  @Test
  void participants_on_both_sides_are_found() {
    Split split = new Split(List.of(a1), List.of(b1), List.of(a2));
    assertThat(split.sharedParticipants().toString()).isEqualTo("[1.0]");
    assertThat(new Split(List.of(a1, a2), List.of(b1), List.of()).sharedParticipants()).isEmpty();
  }

  @Test
  void classes_are_counted() {
    assertThat(Split.classCounts(List.of(a1, a2, b1), 3)).containsExactly(1, 2, 0);
  }

  @Test
  void the_hash_tells_membership_not_order() {
    String hash = new Split(List.of(a1, a2), List.of(b1), List.of()).sha256();
    assertThat(new Split(List.of(a2, a1), List.of(b1), List.of()).sha256()).isEqualTo(hash);
    assertThat(new Split(List.of(a1, a2), List.of(), List.of(b1)).sha256()).isNotEqualTo(hash);
    assertThat(new Split(List.of(a1), List.of(a2, b1), List.of()).sha256()).isNotEqualTo(hash);
  }

  @Test
  void both_splits_are_found_by_name() {
    var catalog =
        new Catalog<>("split", new PartFinder(getClass().getClassLoader()).find(SplitSpec.class));
    assertThat(catalog.get("simple")).isEqualTo(new SimpleSplit(0.25, 0));
    assertThat(catalog.get("first-category-unique"))
        .isEqualTo(new FirstCategoryUniqueSplit(0.25, 0));
  }
}
