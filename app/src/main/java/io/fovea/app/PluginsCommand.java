package io.fovea.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fovea plugins}. */
@Command(
    name = "plugins",
    description = "Show the parts that experiments can be made of.",
    subcommands = {PluginsListCommand.class, PluginsDescribeCommand.class})
final class PluginsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "plugins: list or describe?");
  }
}
