package io.fovea.callback;

import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads memory every so many steps. */
final class DeviceStatsCallback implements Callback {
  private final int everyNSteps;
  private boolean moved;

  DeviceStatsCallback(int everyNSteps) {
    this.everyNSteps = everyNSteps;
  }

  @Override
  public void onBeforeOptimizerStep(Run run) {
    moved = true;
  }

  @Override
  public void onTrainBatchEnd(Run run, int batch, double loss) {
    if (moved && run.globalStep() % everyNSteps == 0) {
      run.control().log(values(run));
    }
    moved = false;
  }

  private static Map<String, Double> values(Run run) {
    Map<String, Double> values = new LinkedHashMap<>();
    Memory.residentMib().ifPresent(mib -> values.put("rss_mib", mib));
    values.put("heap_mib", Memory.heapMib());
    values.put("native_arrays", (double) run.nativeArrays());
    return values;
  }
}
