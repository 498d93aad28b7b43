package io.fovea.logging;

import io.fovea.spec.Check;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where one run writes: {@code <root>/<name>/version_N/}, N one more than the highest that exists,
 * from 0. Lightning's numbering: gaps are not filled.
 */
public record RunFolder(Path path) {
  private static final Pattern VERSION = Pattern.compile("version_(\\d{1,18})");

  /**
   * Makes the next version's folder; two processes at once get two folders.
   *
   * @throws FoveaException if the name leads out of {@code root} or nothing can be made there
   */
  public static RunFolder next(Path root, String name) {
    checkName(name);
    Path parent = root.resolve(name).normalize();
    try {
      Files.createDirectories(parent);
      return makeFrom(nextVersion(parent), parent);
    } catch (IOException e) {
      throw FileTrouble.of("cannot make a run folder in", parent, e);
    }
  }

  /**
   * Refuses what cannot be the name of a run: it is a folder, or a path of folders, inside another.
   *
   * @throws io.fovea.spec.SettingException if it is blank, absolute or leads out of that folder
   */
  public static void checkName(String name) {
    Check.notBlank("name", name);
    Check.that(
        isInside(name), "name", "must be the name of a folder inside root_dir", "\"" + name + "\"");
  }

  private static boolean isInside(String name) {
    try {
      Path path = Path.of(name).normalize();
      // Empty is what "." and "a/.." become.
      return !path.isAbsolute() && !path.startsWith("..") && !path.toString().isEmpty();
    } catch (InvalidPathException notAName) {
      return false;
    }
  }

  /**
   * Exactly this folder, made if missing.
   *
   * @throws FoveaException if it cannot be made
   */
  public static RunFolder at(Path path) {
    try {
      return new RunFolder(Files.createDirectories(path));
    } catch (IOException e) {
      throw FileTrouble.of("cannot make the run folder", path, e);
    }
  }

  /** Counts on from {@code first}, past the folders that others make at the same moment. */
  private static RunFolder makeFrom(long first, Path parent) throws IOException {
    for (long version = first; ; version++) {
      try {
        return new RunFolder(Files.createDirectory(parent.resolve("version_" + version)));
      } catch (FileAlreadyExistsException taken) {
        // Another process made it between the listing and now: the next number is ours.
      }
    }
  }

  private static long nextVersion(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries
          .map(entry -> VERSION.matcher(entry.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToLong(match -> Long.parseLong(match.group(1)) + 1)
          .max()
          .orElse(0);
    }
  }

  public Path resolve(String file) {
    return path.resolve(file);
  }

  /**
   * The path of a file that this run is the first to write here.
   *
   * @throws FoveaException if it exists: what an older run wrote is never overwritten
   */
  public Path fresh(String file) {
    Path fresh = resolve(file);
    if (Files.exists(fresh, LinkOption.NOFOLLOW_LINKS)) {
      throw new FoveaException(
          fresh
              + " exists already: this folder belongs to an older run, and nothing in it is"
              + " overwritten; choose another run folder, or leave it out to get the next version");
    }
    return fresh;
  }
}
