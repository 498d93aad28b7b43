package io.fovea.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is logged while something runs; tests log to the standard error stream. */
public final class Told {
  private Told() {}

  /** The lines that hold {@code part}. */
  public static List<String> lines(String part, Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream here = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setErr(here);
      work.run();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().filter(it -> it.contains(part)).toList();
  }
}
