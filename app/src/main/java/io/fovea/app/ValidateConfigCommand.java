package io.fovea.app;

import io.fovea.config.ConfigException;
import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fovea validate-config}. */
@Command(
    name = "validate-config",
    description =
        "Tell everything that is wrong with an experiment file; nothing is read or trained.",
    footerHeading = "%nFor example:%n",
    footer = "  fovea validate-config examples/reading-cnn.yaml --set trainer.max_epochs=3")
final class ValidateConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginPathOption plugins;

  @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment file.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "a.b=c",
      description = "Replace a setting, for example trainer.max_epochs=3. Repeatable.")
  private List<String> sets = new ArrayList<>();

  /**
   * {@inheritDoc}
   *
   * @throws ConfigException with every problem, one a line
   */
  @Override
  public Integer call() throws IOException {
    try (var open = plugins.open()) {
      Experiment experiment = new ExperimentReader(open.parts()).read(file, sets);
      spec.commandLine()
          .getOut()
          .printf("%s is a valid experiment, '%s'%n", file, experiment.name());
    }
    return 0;
  }
}
