package io.fovea.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleStateTest {
  @ParameterizedTest
  @MethodSource("io.fovea.schedule.Schedules#all")
  void a_restored_schedule_goes_on_with_the_same_bits(LrScheduleSpec spec) {
    int steps = Schedules.EPOCHS * Schedules.STEPS_PER_EPOCH;
    for (int stop = 0; stop <= steps; stop++) {
      for (boolean epochEnded : new boolean[] {false, true}) {
        var random = new Random(stop);
        LrSchedule whole = spec.create(Schedules.PLANNED);
        run(whole, 0, stop, epochEnded, random);
        State state = whole.state();
        long rest = random.nextLong();
        List<Double> expected = run(whole, stop, steps, true, new Random(rest));
        LrSchedule fresh = spec.create(Schedules.PLANNED);
        fresh.restore(state);
        assertThat(run(fresh, stop, steps, true, new Random(rest)))
            .as("stopped after %d steps", stop)
            .isEqualTo(expected);
        assertThat(fresh.state()).usingRecursiveComparison().isEqualTo(whole.state());
      }
    }
  }

  /** Steps {@code from} to {@code to}, and the rates; the end of the last epoch may be missing. */
  private static List<Double> run(
      LrSchedule schedule, int from, int to, boolean endEpoch, Random random) {
    List<Double> rates = new ArrayList<>(List.of(schedule.learningRate()));
    for (int step = from; step < to; step++) {
      schedule.stepEnd();
      rates.add(schedule.learningRate());
      if ((step + 1) % Schedules.STEPS_PER_EPOCH == 0 && (endEpoch || step + 1 < to)) {
        schedule.epochEnd(Map.of("loss", random.nextDouble()));
        rates.add(schedule.learningRate());
      }
    }
    return rates;
  }

  @Test
  void a_state_of_another_schedule_or_before_the_beginning_is_refused() {
    LrSchedule step = new Step(3).create(Schedules.PLANNED);

    assertThatThrownBy(() -> step.restore(new ReduceOnPlateau().create(Schedules.PLANNED).state()))
        .isInstanceOf(FoveaException.class)
        .hasMessage("no state 'count'; known: [learning_rate, best, bad_epochs, cooldown]");
    assertThatThrownBy(() -> step.restore(State.builder().put("count", -2L).build()))
        .hasMessage("the schedule's state 'count' must be >= 0, got -2");
  }
}
