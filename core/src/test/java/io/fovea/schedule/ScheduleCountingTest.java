package io.fovea.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.spec.FoveaException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ScheduleCountingTest {
  private static List<Double> rates(LrScheduleSpec spec) {
    return Schedules.rates(
        spec.create(Schedules.PLANNED),
        Schedules.STEPS_PER_EPOCH,
        Collections.nCopies(Schedules.EPOCHS, 1.0));
  }

  @Test
  void epochs_and_steps_are_counted_apart() {
    List<Double> perEpoch = rates(new Step(2, 0.5, Interval.EPOCH));
    List<Double> perStep = rates(new Step(2, 0.5, Interval.STEP));

    assertThat(perEpoch.subList(8, 12)).containsExactly(0.1, 0.1, 0.05, 0.05);
    assertThat(perStep.subList(0, 5)).containsExactly(0.1, 0.1, 0.05, 0.05, 0.025);
  }

  @Test
  void what_is_not_given_is_the_whole_training() {
    assertThat(rates(new Cosine())).isEqualTo(rates(new Cosine(Schedules.EPOCHS)));
    assertThat(rates(new Cosine(Optional.empty(), 0, Interval.STEP)))
        .isEqualTo(rates(new Cosine(Optional.of(60), 0, Interval.STEP)));
    List<Double> cycle = rates(new OneCycle());
    assertThat(cycle.get(0)).isCloseTo(0.1 / 25, within(1e-12));
    assertThat(Collections.max(cycle)).isCloseTo(0.1, within(1e-12));
    assertThat(cycle.get(59)).isCloseTo(0.1 / 25 / 1e4, within(1e-12));
  }

  @Test
  void max_steps_may_end_the_training_before_max_epochs() {
    var cut = new ScheduleContext(0.1, 5, OptionalInt.of(12), OptionalLong.of(11));

    assertThat(cut.planned(Interval.EPOCH)).hasValue(3);
    assertThat(cut.planned(Interval.STEP)).hasValue(11);
    assertThat(Schedules.PLANNED.planned(Interval.EPOCH)).hasValue(12);
    assertThat(Schedules.ENDLESS.planned(Interval.EPOCH)).isEmpty();
  }

  @Test
  void after_a_warm_up_the_other_schedule_begins_with_its_own_first_step() {
    var then = new Step(1, 0.5, Interval.EPOCH);
    // Ten steps are two epochs: the end of the second is not an end of the step schedule's first.
    List<Double> whole = rates(new Warmup(10, Interval.STEP, Ramp.CONSTANT, 0.2, then));
    List<Double> within = rates(new Warmup(7, Interval.STEP, Ramp.CONSTANT, 0.2, then));
    List<Double> epochs = rates(new Warmup(2, Interval.EPOCH, Ramp.CONSTANT, 0.2, then));

    assertThat(whole.get(9)).isEqualTo(0.1 * 0.2);
    assertThat(whole.subList(10, 16)).containsExactly(0.1, 0.1, 0.1, 0.1, 0.1, 0.05);
    assertThat(epochs).isEqualTo(whole);
    assertThat(within.subList(6, 11)).containsExactly(0.1 * 0.2, 0.1, 0.1, 0.1, 0.05);
  }

  @Test
  void the_other_schedule_is_told_what_is_left_of_the_training() {
    List<Double> steps = rates(new Warmup(10, Interval.STEP, Ramp.LINEAR, 0.1, new OneCycle()));
    List<Double> epochs = rates(new Warmup(2, Interval.EPOCH, Ramp.LINEAR, 0.1, new Cosine()));

    assertThat(steps.get(59)).isCloseTo(0.1 / 25 / 1e4, within(1e-12));
    assertThat(epochs.get(59)).isCloseTo(Anneal.COS.between(0.1, 0, 9 / 10.0), within(1e-12));
  }

  @Test
  void a_cycle_stays_at_its_end_and_refuses_to_go_on() {
    var spec = new OneCycle(Optional.empty(), Optional.of(3), 0.3, Anneal.COS, 25, 1e4, false);
    LrSchedule schedule = spec.create(Schedules.ENDLESS);
    for (int step = 0; step < 3; step++) {
      schedule.stepEnd();
    }

    assertThat(schedule.learningRate()).isCloseTo(0.1 / 25 / 1e4, within(1e-12));
    assertThatThrownBy(schedule::stepEnd)
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "lr_schedule one_cycle: its 3 steps are over, but the training goes on; give"
                + " total_steps as many as there are");
  }

  @Test
  void a_phase_of_one_step_is_at_its_end() {
    for (Anneal anneal : Anneal.values()) {
      var spec = new OneCycle(Optional.empty(), Optional.of(10), 0.1, anneal, 25, 1e4, false);
      assertThat(spec.create(Schedules.ENDLESS).learningRate()).isEqualTo(0.1);
    }
  }

  @Test
  void a_metric_that_nobody_measures_is_refused() {
    LrSchedule schedule = new ReduceOnPlateau("val_loss").create(Schedules.PLANNED);

    assertThatThrownBy(() -> schedule.epochEnd(Map.of("valid_loss", 1.0, "train_loss", 2.0)))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "lr_schedule reduce_on_plateau: monitor: no metric 'val_loss'; did you mean"
                + " 'valid_loss'? known: [train_loss, valid_loss]");
  }

  @Test
  void a_value_that_is_not_a_number_is_never_better() {
    var spec = new ReduceOnPlateau("loss", PlateauMode.MIN, 0.5, 1, 0, ThresholdMode.REL, 0, 0, 0);
    LrSchedule schedule = spec.create(Schedules.PLANNED);

    List<Double> rates =
        Schedules.rates(schedule, 1, List.of(1.0, Double.NaN, Double.NaN, 0.5, 0.4));

    assertThat(rates).containsExactly(0.1, 0.1, 0.1, 0.05, 0.05);
  }
}
