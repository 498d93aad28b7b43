package io.fovea.schedule;

import io.fovea.testing.LrScheduleContract;
import java.util.Map;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.fovea.schedule.Schedules#all")
class ScheduleContractsTest extends LrScheduleContract {
  @Parameter private LrScheduleSpec configuration;

  @Override
  protected LrScheduleSpec schedule() {
    return configuration;
  }

  @Override
  protected Map<String, Double> metrics(double loss) {
    return Map.of("loss", loss);
  }
}
