package io.fovea.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.NoTargets;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Target;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.ValuesTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetGroupsTest {
  private static final SheetGroups FOUR = new SheetGroups(4, 42);

  /** Five people with six texts each, by key. */
  private static List<Sample> samples(IntFunction<Target> target) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      samples.add(Samples.of("p" + i / 6, i % 6, target.apply(i)));
    }
    return samples;
  }

  @Test
  void each_class_shows_a_few_scanpaths_of_different_people_in_key_order() {
    List<SheetGroup> groups =
        FOUR.of(
            samples(i -> new ClassTarget(i % 2)), LabelEncoding.of(List.of("even", "odd", "zero")));

    assertThat(groups)
        .extracting(SheetGroup::title)
        .containsExactly(
            "class even: 15 scanpaths of 5 participants",
            "class odd: 15 scanpaths of 5 participants");
    for (SheetGroup group : groups) {
      assertThat(group.samples()).hasSize(4);
      assertThat(group.samples()).extracting(one -> one.scanpath().key()).isSorted();
      assertThat(group.samples())
          .extracting(one -> one.scanpath().participant())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void the_choice_is_the_seeds() {
    List<Sample> samples = samples(i -> new NoTarget());

    assertThat(FOUR.of(samples, new NoTargets())).isEqualTo(FOUR.of(samples, new NoTargets()));
    assertThat(
            IntStream.range(0, 10)
                .mapToObj(seed -> new SheetGroups(4, seed).of(samples, new NoTargets()))
                .distinct())
        .hasSizeGreaterThan(5);
  }

  @Test
  void people_come_again_where_there_are_not_enough() {
    SheetGroup all = new SheetGroups(8, 1).of(samples(i -> new NoTarget()), new NoTargets()).get(0);

    assertThat(all.title()).isEqualTo("all: 30 scanpaths of 5 participants");
    assertThat(all.samples()).hasSize(8).doesNotHaveDuplicates();
    assertThat(all.samples())
        .extracting(one -> one.scanpath().participant().toString())
        .contains("p0", "p1", "p2", "p3", "p4");
  }

  @Test
  void numbers_are_shown_from_low_to_high() {
    List<SheetGroup> groups =
        FOUR.of(
            samples(i -> new ValuesTarget(List.of((double) (29 - i)))),
            new TargetNames(List.of("score")));

    assertThat(groups)
        .extracting(SheetGroup::title)
        .containsExactly(
            "low score (0 .. 9): 10 scanpaths of 2 participants",
            "middle score (10 .. 19): 10 scanpaths of 3 participants",
            "high score (20 .. 29): 10 scanpaths of 2 participants");
  }

  @Test
  void of_very_many_classes_the_first_are_shown() {
    List<String> names = IntStream.range(10, 40).mapToObj(String::valueOf).toList();

    assertThat(FOUR.of(samples(ClassTarget::new), LabelEncoding.of(names)))
        .hasSize(SheetGroups.MOST_CLASSES);
  }
}
