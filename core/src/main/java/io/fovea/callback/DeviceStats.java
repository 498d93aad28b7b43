package io.fovea.callback;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;

/**
 * Logs what the process uses: {@code rss_mib} (resident memory, native arrays included; where the
 * system tells it in {@code /proc}), {@code heap_mib} (Java's own) and {@code native_arrays}, whose
 * number stays the same between steps unless something leaks.
 */
@Doc("Logs resident memory, Java heap and the number of native arrays.")
public record DeviceStats(@Doc("Logged every so many optimizer steps.") int everyNSteps)
    implements CallbackSpec {
  public DeviceStats() {
    this(50);
  }

  public DeviceStats {
    Check.positive("everyNSteps", everyNSteps);
  }

  @Override
  public String name() {
    return "device_stats";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new DeviceStatsCallback(everyNSteps);
  }
}
