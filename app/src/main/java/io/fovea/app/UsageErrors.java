package io.fovea.app;

import io.fovea.spec.Suggestions;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what was wrong with the arguments: a few lines, not a page of help. */
final class UsageErrors implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException error, String[] args) {
    CommandLine line = error.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("fovea: " + error.getMessage());
    hint(error, line, err);
    err.println("see '" + line.getCommandSpec().qualifiedName() + " --help'");
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static void hint(ParameterException error, CommandLine line, PrintWriter err) {
    if (error instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      List<String> known = new ArrayList<>(line.getSubcommands().keySet());
      known.addAll(line.getCommandSpec().optionsMap().keySet());
      Suggestions.didYouMean(unmatched.getUnmatched().get(0), known)
          .ifPresent(name -> err.println("did you mean '" + name + "'?"));
    } else if (!line.getSubcommands().isEmpty()) {
      err.println("commands: " + String.join(", ", line.getSubcommands().keySet()));
    }
  }
}
