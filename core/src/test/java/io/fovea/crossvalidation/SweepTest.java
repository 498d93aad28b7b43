package io.fovea.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.SettingException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SweepTest {
  private static Sweep sweep(int draws, int eta, SweptSetting... over) {
    return new Sweep("valid_loss", Mode.MIN, draws, 9, eta, 1, List.of(over));
  }

  private static SweptSetting listed(String path, Comparable<?>... values) {
    return new SweptSetting(path, List.of(values));
  }

  @Test
  void a_grid_is_every_combination_and_whole_numbers_have_no_point() {
    assertThat(sweep(0, 0, listed("a.b", 1.0, 0.5), listed("c", "x", "[1, 2]")).trials())
        .containsExactly(
            List.of("a.b=1", "c=x"),
            List.of("a.b=1", "c=[1, 2]"),
            List.of("a.b=0.5", "c=x"),
            List.of("a.b=0.5", "c=[1, 2]"));
  }

  @Test
  void draws_stay_in_their_ranges_and_repeat_by_seed() {
    Sweep sweep =
        sweep(
            400,
            0,
            new SweptSetting("rate", Draw.LOG_UNIFORM, 1e-4, 1e-1),
            new SweptSetting("share", Draw.UNIFORM, -1, 1),
            new SweptSetting("size", Draw.INT, 3, 6),
            listed("kind", "p", "q"));

    List<List<String>> trials = sweep.trials();

    assertThat(trials).hasSize(400).isEqualTo(sweep.trials());
    List<Double> rates =
        trials.stream().map(t -> Double.parseDouble(t.get(0).substring(5))).toList();
    assertThat(rates).allMatch(rate -> rate >= 1e-4 && rate <= 1e-1);
    // Half of the draws lie below the middle of the logarithms, not of the numbers.
    assertThat(rates.stream().filter(rate -> rate < Math.sqrt(1e-5)).count()).isBetween(160L, 240L);
    assertThat(trials.stream().map(t -> t.get(2)).distinct())
        .containsExactlyInAnyOrder("size=3", "size=4", "size=5", "size=6");
    assertThat(trials.stream().map(t -> t.get(3)).distinct())
        .containsExactlyInAnyOrder("kind=p", "kind=q");
  }

  @Test
  void what_is_drawn_twice_is_tried_once() {
    assertThat(sweep(50, 0, listed("a", 1.0, 2.0)).trials()).hasSize(2);
  }

  static Stream<Arguments> bad() {
    SweptSetting range = new SweptSetting("rate", Draw.UNIFORM, 0, 1);
    return Stream.of(
        bad(() -> sweep(0, 0, range), "draws is 0, and rate is a range"),
        bad(() -> sweep(0, 1, listed("a", 1.0)), "eta must be 0 (no halving) or >= 2, got 1"),
        bad(
            () -> sweep(0, 2, listed("trainer.max_epochs", 1.0)),
            "over names trainer.max_epochs, which successive halving (eta) sets itself"),
        bad(() -> sweep(0, 0, listed("a", 1.0), listed("a", 2.0)), "over names a setting twice"),
        bad(
            () -> new Sweep("test_acc", Mode.MAX, 0, 1, 0, 1, List.of()),
            "monitor must be a metric of the validation part"),
        bad(() -> listed("data.split.fold", 1.0), "setting cannot be swept over"),
        bad(() -> listed("seed", 1.0), "setting cannot be swept over"),
        bad(() -> listed("a=b", 1.0), "setting must be a path such as optimizer.learning_rate"),
        bad(() -> listed("a"), "values must list what to try for a"),
        bad(() -> listed("a", 1.0, 1.0), "values must differ"),
        bad(() -> new SweptSetting("a", Draw.UNIFORM, 2, 1), "low must be less than high"),
        bad(() -> new SweptSetting("a", Draw.LOG_UNIFORM, 0, 1), "low must be > 0 for log_uniform"),
        bad(() -> new SweptSetting("a", Draw.INT, 0.5, 3), "low and high must be whole for int"),
        bad(
            () -> new SweptSetting("a", List.of(), Draw.CHOICE, 0, 1),
            "values must list what to try for a"),
        bad(
            () -> new SweptSetting("a", List.of(1.0), Draw.CHOICE, 0, 1),
            "draw is missing: low and high say a range of what?"));
  }

  private static Arguments bad(Supplier<?> making, String message) {
    return Arguments.of(message, making);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void what_makes_no_sense_is_refused(String message, Supplier<?> making) {
    assertThatThrownBy(making::get)
        .isInstanceOf(SettingException.class)
        .hasMessageContaining(message);
  }
}
