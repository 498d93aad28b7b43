package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.schedule.LrSchedule;
import io.fovea.schedule.LrScheduleSpec;
import io.fovea.schedule.ScheduleContext;
import io.fovea.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every schedule promises. Extend it, one class per configuration worth testing. */
public abstract class LrScheduleContract extends SpecContract<LrScheduleSpec> {
  private static final int EPOCHS = 12;
  private static final int STEPS = 5;

  /** The configuration under test, for 12 epochs of 5 steps. */
  protected abstract LrScheduleSpec schedule();

  @Override
  protected final LrScheduleSpec part() {
    return schedule();
  }

  private LrSchedule made() {
    return schedule()
        .create(
            new ScheduleContext(
                0.1, STEPS, OptionalInt.of(EPOCHS), OptionalLong.of((long) EPOCHS * STEPS)));
  }

  /** The rates of the epochs from one up to another. */
  private List<Double> rates(LrSchedule schedule, int from, int to) {
    List<Double> rates = new ArrayList<>();
    for (int epoch = from; epoch < to; epoch++) {
      for (int step = 0; step < STEPS; step++) {
        rates.add(schedule.learningRate());
        schedule.stepEnd();
      }
      double loss = epoch < 4 ? 1.0 / (1 + epoch) : 0.5; // gets better, then does not
      schedule.epochEnd(metrics(loss));
    }
    return rates;
  }

  /** What is measured when the loss is this; override where it follows something else. */
  protected Map<String, Double> metrics(double loss) {
    return Map.of("valid_loss", loss, "train_loss", loss, "val_acc_step", 1 - loss);
  }

  @Test
  void every_rate_is_a_number_and_none_is_negative() {
    assertThat(rates(made(), 0, EPOCHS)).allMatch(rate -> Double.isFinite(rate) && rate >= 0);
    assertThat(rates(made(), 0, EPOCHS)).anyMatch(rate -> rate > 0);
  }

  @Test
  void asking_for_the_rate_changes_nothing() {
    LrSchedule asked = made();
    List<Double> twice = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      asked.learningRate();
      twice.add(asked.learningRate());
      asked.stepEnd();
    }
    assertThat(twice).isEqualTo(rates(made(), 0, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 11})
  void restored_it_goes_on_as_if_it_had_not_stopped(int stop) {
    LrSchedule first = made();
    List<Double> joined = rates(first, 0, stop);
    State state = first.state();
    rates(first, stop, EPOCHS);
    LrSchedule second = made();
    second.restore(state);
    joined.addAll(rates(second, stop, EPOCHS));
    assertThat(joined).isEqualTo(rates(made(), 0, EPOCHS));
  }
}
