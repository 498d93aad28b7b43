package io.fovea.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** The real command in this JVM, its output kept. */
record Cli(int exit, String out, String err) {
  static Cli run(Object... args) {
    return run(FoveaCommand.commandLine(), args);
  }

  static Cli run(CommandLine line, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setUsageHelpAutoWidth(false);
    int exit = line.execute(List.of(args).stream().map(Object::toString).toArray(String[]::new));
    return new Cli(exit, text(out), text(err));
  }

  private static String text(StringWriter written) {
    return written.toString().replace("\r\n", "\n");
  }
}
