package io.fovea.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.SettingException;
import io.fovea.spec.Settings;
import io.fovea.testing.PartContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulePartsTest {
  @ParameterizedTest
  @MethodSource("io.fovea.schedule.Schedules#all")
  void each_is_a_part(LrScheduleSpec spec) {
    PartContract.check(LrScheduleSpec.class, spec);
  }

  @Test
  void settings_are_spelled_as_in_pytorch() {
    assertThat(Settings.of(new Cosine(5)))
        .isEqualTo(Map.of("name", "cosine", "t_max", 5, "eta_min", 0.0, "interval", "epoch"));
    assertThat(Settings.of(new OneCycle()).keySet())
        .containsExactly(
            "name",
            "pct_start",
            "anneal_strategy",
            "div_factor",
            "final_div_factor",
            "three_phase");
    assertThat(Settings.of(new Warmup(5, Interval.STEP)).keySet())
        .containsExactly("name", "length", "interval", "ramp", "start_factor", "then");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        refused(() -> new Step(0), "step_size must be > 0, got 0"),
        refused(() -> new Step(1, 0, Interval.STEP), "gamma must be > 0, got 0"),
        refused(() -> new MultiStep(List.of()), "milestones must not be empty, got []"),
        refused(
            () -> new MultiStep(List.of(3, 3)), "milestones must be > 0 and ascending, got [3, 3]"),
        refused(() -> new MultiStep(List.of(0)), "milestones must be > 0 and ascending, got [0]"),
        refused(() -> new Exponential(-1), "gamma must be > 0, got -1"),
        refused(() -> new Cosine(0), "t_max must be > 0, got 0"),
        refused(
            () -> new Cosine(Optional.empty(), -1, Interval.STEP), "eta_min must be >= 0, got -1"),
        refused(() -> new CosineWarmRestarts(3, 0, 0, Interval.STEP), "t_mult must be > 0, got 0"),
        refused(() -> cycle(0, 10, 0.3, false), "max_lr must be > 0, got 0"),
        refused(() -> cycle(1, 0, 0.3, false), "total_steps must be > 0, got 0"),
        refused(() -> cycle(1, 10, 1.5, false), "pct_start must be between 0 and 1, got 1.5"),
        refused(() -> cycle(1, 10, 0.6, true), "pct_start must be between 0 and 0.5, got 0.6"),
        refused(() -> new ReduceOnPlateau(" "), "monitor must not be blank, got \" \""),
        refused(() -> plateau(1, 3), "factor must be in (0, 1), got 1.0"),
        refused(() -> plateau(0.1, -1), "patience must be >= 0, got -1"),
        refused(() -> new Warmup(0, Interval.STEP), "length must be > 0, got 0"),
        refused(
            () -> new Warmup(1, Interval.STEP, Ramp.LINEAR, 0, new Constant()),
            "start_factor must be in (0, 1], got 0.0"));
  }

  private static OneCycle cycle(double max, int total, double start, boolean three) {
    return new OneCycle(Optional.of(max), Optional.of(total), start, Anneal.COS, 25, 1e4, three);
  }

  private static ReduceOnPlateau plateau(double factor, int patience) {
    return new ReduceOnPlateau(
        "loss", PlateauMode.MIN, factor, patience, 0, ThresholdMode.REL, 0, 0, 0);
  }

  static Stream<Arguments> wrongHere() {
    return Stream.of(
        refused(
            () -> new Cosine().create(Schedules.ENDLESS),
            "lr_schedule cosine: t_max must be given, since the trainer has neither max_epochs nor"
                + " max_steps"),
        refused(
            () -> new Cosine(Optional.of(5), 0.2, Interval.STEP).create(Schedules.PLANNED),
            "lr_schedule cosine: eta_min must be <= the optimizer's learning_rate 0.1, got 0.2"),
        refused(
            () -> new OneCycle().create(Schedules.ENDLESS),
            "lr_schedule one_cycle: total_steps must be given, since the trainer has neither"
                + " max_epochs nor max_steps"),
        refused(
            () -> cycle(1, 59, 0.3, false).create(Schedules.PLANNED),
            "lr_schedule one_cycle: total_steps must be >= the 60 steps of the training, got 59"),
        refused(
            () -> new Warmup(60, Interval.STEP).create(Schedules.PLANNED),
            "lr_schedule warmup: length must be less than the training's 60 steps, got 60"),
        refused(
            () -> new Warmup(13, Interval.EPOCH).create(Schedules.PLANNED),
            "lr_schedule warmup: length must be less than the training's 12 epochs, got 13"));
  }

  private static Arguments refused(ThrowingCallable part, String text) {
    return Arguments.of(part, text);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource({"wrong", "wrongHere"})
  void a_wrong_setting_is_refused(ThrowingCallable part, String text) {
    assertThatThrownBy(part).isInstanceOf(SettingException.class).hasMessage(text);
  }
}
