package io.fovea.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.FixationColumns;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CleaningStepsTest {
  private static final CleaningContext TABLE = new CleaningContext(true, List.of());

  private static FixationColumns atX(double... x) {
    return FixationColumns.of(x, new double[x.length], new double[x.length]);
  }

  private record Foreign(Cleaning rule) implements CleaningSpec {
    @Override
    public String name() {
      return "acme.rule";
    }

    @Override
    public Cleaning create(CleaningContext context) {
      return rule;
    }
  }

  @Test
  void rules_are_applied_in_their_order_and_see_what_those_before_them_left() {
    List<CleaningSpec> rules = List.of(new OffScreen(), new MinFixations(2));
    var steps = new CleaningSteps(rules, TABLE);
    assertThat(steps.clean(atX(0.1, 0.2, 3))).contains(atX(0.1, 0.2));
    assertThat(steps.clean(atX(0.1, 3))).isEmpty();
    assertThat(steps.clean(atX(3, 3))).isEmpty();
    assertThat(steps.sentences())
        .containsExactly(
            "cleaning off_screen: 4 of 7 fixations outside 0..1 left out, in 3 of 3 scanpaths; 1 of"
                + " 3 scanpaths left out because no fixation was left",
            "cleaning min_fixations: 1 of 2 scanpaths with fewer than 2 fixations left out, with"
                + " their 1 fixations");
    assertThat(steps.takesMissing()).isFalse();
  }

  @Test
  void large_numbers_are_grouped() {
    CleaningCounts counts = new CleaningCounts();
    counts.begin(8_537);
    counts.leftOut(1_829, "outside 0..1");
    counts.end(6_708);
    assertThat(counts.sentences())
        .containsExactly("1,829 of 8,537 fixations outside 0..1 left out, in 1 of 1 scanpaths");
  }

  @Test
  void without_rules_everything_stays() {
    var steps = new CleaningSteps(List.of(), TABLE);
    assertThat(steps.clean(atX(0.1, 3))).contains(atX(0.1, 3));
    assertThat(steps.clean(atX())).isEmpty();
    assertThat(steps.sentences()).isEmpty();
  }

  @Test
  void a_scanpath_without_fixations_is_left_out_and_counted() {
    var steps = new CleaningSteps(List.of(new OffScreen("clip")), TABLE);
    assertThat(steps.clean(atX())).isEmpty();
    assertThat(steps.sentences())
        .containsExactly(
            "cleaning off_screen: 1 of 1 scanpaths left out because no fixation was left");
  }

  @ParameterizedTest
  @MethodSource
  void a_rule_that_does_not_count_what_it_does_is_named(String fault, Cleaning rule) {
    var steps = new CleaningSteps(List.of(new Foreign(rule)), TABLE);
    assertThatThrownBy(() -> steps.clean(atX(0.1, 0.2, 3)))
        .isInstanceOf(FoveaException.class)
        .hasMessage("cleaning acme.rule has a fault: of 3 fixations it returned " + fault);
  }

  static Stream<Arguments> a_rule_that_does_not_count_what_it_does_is_named() {
    Cleaning silent = (fixations, counts) -> Optional.of(fixations.at(0));
    Cleaning vanishing = (fixations, counts) -> Optional.empty();
    Cleaning inventing = (fixations, counts) -> Optional.of(fixations.at(0, 0, 1, 2));
    Cleaning boasting =
        (fixations, counts) -> {
          counts.leftOut(2, "that are dull");
          return Optional.of(fixations);
        };
    return Stream.of(
        Arguments.of("1, and counted 0 as left out", silent),
        Arguments.of("0, and counted 0 as left out", vanishing),
        Arguments.of("4, and counted 0 as left out", inventing),
        Arguments.of("3, and counted 2 as left out", boasting));
  }
}
