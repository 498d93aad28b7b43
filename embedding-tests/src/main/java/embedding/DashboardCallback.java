package embedding;

import com.google.inject.Inject;
import io.fovea.training.Callback;
import io.fovea.training.Run;

/** Tells a service of the application, which is injected, how far training has come. */
final class DashboardCallback implements Callback {
  private final Dashboard dashboard;

  @Inject
  DashboardCallback(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  @Override
  public void onTrainEpochEnd(Run run) {
    dashboard.show("finished epoch " + run.epoch());
  }
}
