package io.fovea.wiring;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.util.Modules;
import io.fovea.config.Experiment;
import io.fovea.spec.FoveaException;

/** Runs an experiment from its settings to its folder. */
public final class ExperimentRun {
  private ExperimentRun() {}

  /**
   * Trains, writing {@code config.yaml} (resolved), {@code run.json} and what the loggers write.
   * What data source and task refuse at once leaves no folder behind; a run that fails later leaves
   * one whose {@code run.json} says so.
   *
   * @param overrides Guice modules whose bindings take the place of {@link FoveaModule}'s
   * @throws FoveaException if the experiment cannot run, with what to mend
   */
  public static FitResult fit(Experiment experiment, RunOptions options, Module... overrides) {
    return wire(experiment, options, overrides).fit();
  }

  /** The injector is asked once; what a part refused is told as the part said it. */
  private static WiredRun wire(Experiment experiment, RunOptions options, Module... overrides) {
    Module module = Modules.override(new FoveaModule(experiment, options)).with(overrides);
    try {
      return Guice.createInjector(module).getInstance(WiredRun.class);
    } catch (ProvisionException | CreationException e) {
      throw cause(e);
    }
  }

  /** What was thrown inside; Guice's own report only where nothing was. */
  private static RuntimeException cause(RuntimeException guice) {
    if (guice.getCause() instanceof Error error) {
      throw error;
    }
    return guice.getCause() instanceof RuntimeException inner ? inner : guice;
  }
}
