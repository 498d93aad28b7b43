package io.fovea.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.fovea.testing.Golden;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleGoldenTest {
  static Stream<Arguments> cases() {
    return Stream.of("lr_schedules_0", "lr_schedules_1")
        .flatMap(
            file ->
                StreamSupport.stream(
                    Golden.resource("/goldens/optim/" + file + ".json")
                        .getAsJsonArray("cases")
                        .spliterator(),
                    false))
        .map(JsonElement::getAsJsonObject)
        .flatMap(
            golden ->
                Stream.of(Interval.values())
                    .filter(interval -> fits(golden, interval))
                    .map(interval -> Arguments.of(title(golden), interval, golden)));
  }

  private static boolean fits(JsonObject golden, Interval interval) {
    return switch (golden.get("scheduler").getAsString()) {
      case "OneCycleLR" -> interval == Interval.STEP;
      case "ReduceLROnPlateau" -> interval == Interval.EPOCH;
      default -> true;
    };
  }

  private static String title(JsonObject golden) {
    return golden.get("scheduler").getAsString() + golden.get("options");
  }

  @ParameterizedTest(name = "{0} per {1}")
  @MethodSource("cases")
  void every_rate_equals_the_golden_one(String title, Interval interval, JsonObject golden) {
    double[] expected = Golden.doubles(golden.get("lr"));
    var context =
        new ScheduleContext(
            golden.get("base_lr").getAsDouble(), 1, OptionalInt.empty(), OptionalLong.empty());
    LrSchedule schedule = spec(golden, interval).create(context);
    List<Double> losses =
        golden.has("metric")
            ? Arrays.stream(Golden.doubles(golden.get("metric"))).boxed().toList()
            : Collections.nCopies(expected.length, 1.0);
    List<Double> rates = Schedules.rates(schedule, 1, losses);
    for (int i = 0; i < expected.length; i++) {
      assertThat(rates.get(i))
          .as("rate %d", i)
          .isCloseTo(expected[i], within(6e-9 * expected[i] + 1e-15));
    }
  }

  private static LrScheduleSpec spec(JsonObject golden, Interval interval) {
    JsonObject o = golden.getAsJsonObject("options");
    return switch (golden.get("scheduler").getAsString()) {
      case "StepLR" -> new Step(whole(o, "step_size"), number(o, "gamma", 0.1), interval);
      case "MultiStepLR" ->
          new MultiStep(
              Arrays.stream(Golden.doubles(o.get("milestones"))).mapToObj(m -> (int) m).toList(),
              number(o, "gamma", 0.1),
              interval);
      case "ExponentialLR" -> new Exponential(number(o, "gamma", 1), interval);
      case "CosineAnnealingLR" ->
          new Cosine(Optional.of(whole(o, "T_max")), number(o, "eta_min", 0), interval);
      case "CosineAnnealingWarmRestarts" ->
          new CosineWarmRestarts(
              whole(o, "T_0"), whole(o, "T_mult"), number(o, "eta_min", 0), interval);
      case "LinearLR" -> warmup(o, interval, Ramp.LINEAR, "start_factor", new Constant());
      case "LinearThenCosine" ->
          warmup(
              o,
              interval,
              Ramp.LINEAR,
              "start_factor",
              new Cosine(Optional.of(whole(o, "T_max")), 0, interval));
      case "ConstantThenStep" ->
          warmup(
              o,
              interval,
              Ramp.CONSTANT,
              "factor",
              new Step(whole(o, "step_size"), number(o, "gamma", 0.1), interval));
      case "OneCycleLR" -> oneCycle(o);
      case "ReduceLROnPlateau" -> plateau(o);
      default -> throw new AssertionError(golden);
    };
  }

  private static Warmup warmup(
      JsonObject o, Interval interval, Ramp ramp, String factor, LrScheduleSpec then) {
    return new Warmup(whole(o, "total_iters"), interval, ramp, number(o, factor, 1), then);
  }

  private static OneCycle oneCycle(JsonObject o) {
    return new OneCycle(
        Optional.of(number(o, "max_lr", 0)),
        Optional.of(whole(o, "total_steps")),
        number(o, "pct_start", 0.3),
        Anneal.valueOf(word(o, "anneal_strategy", "cos")),
        number(o, "div_factor", 25),
        number(o, "final_div_factor", 1e4),
        o.has("three_phase") && o.get("three_phase").getAsBoolean());
  }

  private static ReduceOnPlateau plateau(JsonObject o) {
    return new ReduceOnPlateau(
        "loss",
        PlateauMode.valueOf(word(o, "mode", "min")),
        number(o, "factor", 0.1),
        whole(o, "patience"),
        number(o, "threshold", 1e-4),
        ThresholdMode.valueOf(word(o, "threshold_mode", "rel")),
        (int) number(o, "cooldown", 0),
        number(o, "min_lr", 0),
        number(o, "eps", 1e-8));
  }

  private static int whole(JsonObject options, String name) {
    return options.get(name).getAsInt();
  }

  private static double number(JsonObject options, String name, double other) {
    return options.has(name) ? options.get(name).getAsDouble() : other;
  }

  private static String word(JsonObject options, String name, String other) {
    String word = options.has(name) ? options.get(name).getAsString() : other;
    return word.toUpperCase(Locale.ROOT);
  }
}
