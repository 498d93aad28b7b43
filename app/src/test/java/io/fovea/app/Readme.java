package io.fovea.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The code blocks of README.md. */
final class Readme {
  private Readme() {}

  static String experiment() throws IOException {
    return blocks("yaml").get(0);
  }

  static String plugin() throws IOException {
    return blocks("java").get(0);
  }

  static String plainJava() throws IOException {
    return blocks("java").get(1);
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\\R(.*?)```")
        .matcher(Files.readString(Path.of("../README.md")))
        .results()
        .map(block -> block.group(1))
        .toList();
  }
}
