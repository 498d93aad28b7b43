package io.fovea.app;

/** The command {@code fovea}. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the JVM with its exit code: 0 ok, 1 failed, 2 used wrongly. */
  public static void main(String[] args) {
    // Pictures are drawn to files; no display is opened or needed.
    System.setProperty("java.awt.headless", "true");
    System.exit(FoveaCommand.commandLine().execute(args));
  }
}
