package io.fovea.callback;

import io.fovea.data.Stage;
import io.fovea.spec.FoveaException;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Sets the number of batches at the start of each epoch. */
final class GradientAccumulationCallback implements Callback {
  private final String name;
  private final NavigableMap<Integer, Integer> byEpoch = new TreeMap<>(Map.of(0, 1));

  GradientAccumulationCallback(GradientAccumulationSchedule settings) {
    name = settings.name();
    settings
        .scheduling()
        .forEach((epoch, batches) -> byEpoch.put(Integer.parseInt(epoch), batches));
  }

  @Override
  public void setup(Run run, Stage stage) {
    int fixed = run.settings().accumulateGradBatches();
    if (fixed != 1) {
      throw new FoveaException(
          "trainer.accumulate_grad_batches is %d, but the callback %s decides on it; leave one out"
              .formatted(fixed, name));
    }
  }

  @Override
  public void onTrainEpochStart(Run run) {
    run.control().accumulateGradBatches(byEpoch.floorEntry(run.epoch()).getValue());
  }
}
