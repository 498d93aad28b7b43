package io.fovea.app;

import java.io.Console;
import java.util.Map;

/** Whether somebody is looking. */
final class Terminal {
  /** A line that fits the narrowest usual terminal. */
  static final int WIDTH = 79;

  private Terminal() {}

  static boolean isInteractive() {
    return isInteractive(hasConsole(), System.getenv());
  }

  /** From JDK 22 there is always a console, and it must be asked whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJdk22) {
      return true;
    }
  }

  /** A console that understands carriage returns, and no machine that records what it prints. */
  static boolean isInteractive(boolean console, Map<String, String> environment) {
    return console
        && !"dumb".equals(environment.get("TERM"))
        && environment.getOrDefault("CI", "").isEmpty();
  }
}
