package io.fovea.app;

import io.fovea.config.ConfigException;
import io.fovea.spec.FoveaException;
import io.fovea.spec.PluginLoader;
import io.fovea.spec.SettingException;
import io.fovea.training.TrainingInterruptedException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong in one readable block. */
final class RunErrors implements IExecutionExceptionHandler {
  /** Carry what happened, and say nothing of their own. */
  private static final List<Class<? extends Throwable>> WRAPPERS =
      List.of(
          ExecutionException.class,
          CompletionException.class,
          java.util.concurrent.ExecutionException.class,
          InvocationTargetException.class,
          ExceptionInInitializerError.class);

  private final BooleanSupplier stacktrace;

  RunErrors(BooleanSupplier stacktrace) {
    this.stacktrace = stacktrace;
  }

  /** Runs the command that was asked for; an {@link Error} is told like an exception. */
  static int execute(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (Error e) {
      throw new ExecutionException(parsed.commandSpec().commandLine(), String.valueOf(e), e);
    }
  }

  @Override
  public int handleExecutionException(Exception error, CommandLine line, ParseResult parsed) {
    Throwable reason = unwrapped(error);
    PrintWriter err = line.getErr();
    if (stacktrace.getAsBoolean()) {
      reason.printStackTrace(err);
    }
    err.println(text(reason));
    err.flush();
    return isUsage(reason) ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
  }

  private static Throwable unwrapped(Throwable error) {
    Throwable reason = error;
    while (reason.getCause() != null && WRAPPERS.contains(reason.getClass())) {
      reason = reason.getCause();
    }
    return reason;
  }

  private static String text(Throwable error) {
    if (error instanceof ConfigException config) {
      List<String> problems = config.problems();
      String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
      return "fovea: the configuration has " + count + ":\n  " + String.join("\n  ", problems);
    }
    if (error instanceof TrainingInterruptedException ended && ended.checkpoint().isPresent()) {
      return "fovea: %s; go on with: fovea fit --resume %s"
          .formatted(ended.getMessage(), ended.checkpoint().get());
    }
    if (error instanceof FoveaException) {
      return "fovea: " + error.getMessage();
    }
    if (error instanceof OutOfMemoryError) {
      return "fovea: the memory is not enough (%s)".formatted(error.getMessage())
          + "\nmend: give Java more, for example FOVEA_JAVA_OPTS=-Xmx8g ./fovea fit ..., or make"
          + " the inputs or data.batch_size smaller";
    }
    Optional<String> plugin = PluginLoader.culprit(error);
    String place = plugin.map(its -> "\nin " + its).orElse("");
    if (error instanceof LinkageError) {
      return "fovea: a class is missing or does not fit: "
          + error
          + place
          + "\nmend: put the jars that a plugin needs into one folder with its own, and name that"
          + " folder; build it for this version of Fovea and of Java";
    }
    return "fovea: unexpected "
        + error
        + place
        + "\n(a bug%s; --stacktrace shows where)"
            .formatted(plugin.isPresent() ? ", probably of the plugin" : "");
  }

  private static boolean isUsage(Throwable error) {
    return error instanceof ConfigException
        || error instanceof SettingException
        || error instanceof UsageException;
  }
}
