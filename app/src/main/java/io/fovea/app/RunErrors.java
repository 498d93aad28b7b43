package io.fovea.app;

import io.fovea.config.ConfigException;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong in one readable block. */
final class RunErrors implements IExecutionExceptionHandler {
  private final BooleanSupplier stacktrace;

  RunErrors(BooleanSupplier stacktrace) {
    this.stacktrace = stacktrace;
  }

  @Override
  public int handleExecutionException(Exception error, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (stacktrace.getAsBoolean()) {
      error.printStackTrace(err);
    }
    err.println(text(error));
    err.flush();
    return isUsage(error) ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
  }

  private static String text(Exception error) {
    if (error instanceof ConfigException config) {
      List<String> problems = config.problems();
      String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
      return "fovea: the configuration has " + count + ":\n  " + String.join("\n  ", problems);
    }
    if (error instanceof FoveaException) {
      return "fovea: " + error.getMessage();
    }
    return "fovea: unexpected "
        + error
        + "\n(a bug, here or in a plugin; --stacktrace shows where)";
  }

  private static boolean isUsage(Exception error) {
    return error instanceof ConfigException
        || error instanceof SettingException
        || error instanceof UsageException;
  }
}
