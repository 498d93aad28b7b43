package io.fovea.logging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where one run writes: {@code <root>/<name>/version_N/}, N one more than the highest that exists.
 */
public record RunFolder(Path path) {
  private static final Pattern VERSION = Pattern.compile("version_(\\d+)");

  /** Makes the next version's folder; two processes at once get two folders. */
  public static RunFolder next(Path root, String name) {
    Path parent = root.resolve(name);
    try {
      Files.createDirectories(parent);
      Optional<RunFolder> made = Optional.empty();
      while (made.isEmpty()) {
        made = tryMake(parent.resolve("version_" + nextVersion(parent)));
      }
      return made.get();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a run folder in " + parent, e);
    }
  }

  /** Exactly this folder, made if missing. */
  public static RunFolder at(Path path) {
    try {
      return new RunFolder(Files.createDirectories(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the run folder " + path, e);
    }
  }

  private static Optional<RunFolder> tryMake(Path candidate) throws IOException {
    try {
      return Optional.of(new RunFolder(Files.createDirectory(candidate)));
    } catch (FileAlreadyExistsException taken) {
      return Optional.empty();
    }
  }

  private static int nextVersion(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries
          .map(entry -> VERSION.matcher(entry.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToInt(match -> Integer.parseInt(match.group(1)) + 1)
          .max()
          .orElse(0);
    }
  }

  public Path resolve(String file) {
    return path.resolve(file);
  }
}
