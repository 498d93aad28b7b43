package embedding;

import com.google.inject.Inject;
import io.fovea.logging.RunLogger;
import java.util.Map;

/** Hands what is measured to a service of the application, which is injected. */
final class DashboardLogger implements RunLogger {
  private final Dashboard dashboard;

  @Inject
  DashboardLogger(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  @Override
  public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
    metrics.forEach((name, value) -> dashboard.show(epoch + " " + name + " " + value));
  }
}
