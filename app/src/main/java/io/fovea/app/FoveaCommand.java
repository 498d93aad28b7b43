package io.fovea.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
    name = "fovea",
    description = "Deep learning on eye movements: from a table of fixations to a trained model.",
    versionProvider = FoveaVersion.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {
      FitCommand.class,
      ValidateCommand.class,
      TestCommand.class,
      PredictCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      CvCommand.class,
      InspectCommand.class,
      RepresentCommand.class,
      PluginsCommand.class,
      NewPluginCommand.class,
      ValidateConfigCommand.class,
      SchemaCommand.class,
      SampleCommand.class,
      DoctorCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  ok",
      "  1  the run failed, or the doctor found something wrong",
      "  2  the command was used wrongly, or its configuration is wrong"
    })
final class FoveaCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  private boolean stacktrace;

  /** The command line, ready to execute. */
  static CommandLine commandLine() {
    FoveaCommand root = new FoveaCommand();
    CommandLine line = new CommandLine(root);
    line.setExecutionStrategy(RunErrors::execute);
    line.setParameterExceptionHandler(new UsageErrors());
    line.setExecutionExceptionHandler(new RunErrors(() -> root.stacktrace));
    line.setUsageHelpAutoWidth(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
