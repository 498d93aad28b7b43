package io.fovea.sources.duckdb;

import io.fovea.source.TextTable;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.SettingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a table, in the order of their names: one file, those of a folder, or those that a
 * pattern matches.
 *
 * @param base the folder from which they are named in messages
 * @param format of all of them
 * @param notes what was left out
 */
record TableFiles(Path base, Format format, List<Path> files, List<String> notes) {
  private static final String PATTERN = "*?[{";

  TableFiles {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /**
   * Finds them.
   *
   * @param path a file, a folder or a pattern as of a shell
   * @throws SettingException if there is none, or they are of several formats
   */
  static TableFiles of(String setting, Path path) {
    try {
      if (Files.isDirectory(path)) {
        return folder(setting, path);
      }
      if (!Files.exists(path) && isPattern(path.toString())) {
        return matching(setting, path);
      }
    } catch (IOException e) {
      throw new SettingException(setting, "cannot be listed: " + FileTrouble.reason(e));
    } catch (UncheckedIOException e) {
      throw new SettingException(setting, "cannot be listed: " + FileTrouble.reason(e.getCause()));
    }
    there(setting, path);
    return new TableFiles(parent(path), format(setting, path), List.of(path), List.of());
  }

  private static void there(String setting, Path path) {
    try {
      TextTable.checkThere(path);
    } catch (SettingException e) {
      throw new SettingException(setting, e.complaint());
    }
  }

  private static Path parent(Path path) {
    return path.toAbsolutePath().normalize().getParent();
  }

  private static boolean isPattern(String name) {
    return name.chars().anyMatch(c -> PATTERN.indexOf(c) >= 0);
  }

  private static Format format(String setting, Path file) {
    return Format.of(file)
        .orElseThrow(
            () ->
                new SettingException(
                    setting,
                    "must name a file whose ending tells its format (%s), got %s"
                        .formatted(Format.KNOWN, file)));
  }

  private static TableFiles folder(String setting, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    List<String> others = new ArrayList<>();
    int folders = 0;
    Path whole = folder.toAbsolutePath().normalize();
    for (Path entry : sorted(whole, 1)) {
      boolean known = Format.of(entry).isPresent() && !isHidden(entry);
      if (Files.isDirectory(entry)) {
        folders++;
      } else if (known) {
        files.add(entry);
      } else {
        others.add(String.valueOf(entry.getFileName()));
      }
    }
    if (files.isEmpty()) {
      String hint = folders > 0 ? "; for its folders, write a pattern such as **/*.parquet" : "";
      throw new SettingException(
          setting,
          "names a folder without a table (%s): %s%s".formatted(Format.KNOWN, folder, hint));
    }
    List<String> notes = new ArrayList<>();
    if (!others.isEmpty()) {
      notes.add("left aside in the folder, being no tables: " + OneLine.list(others));
    }
    if (folders > 0) {
      notes.add("left aside: %d folders in the folder".formatted(folders));
    }
    return of(setting, whole, files, notes);
  }

  private static TableFiles matching(String setting, Path pattern) throws IOException {
    Path whole = pattern.toAbsolutePath().normalize();
    int fixed = 0;
    while (!isPattern(whole.getName(fixed).toString())) {
      fixed++;
    }
    Path base = fixed == 0 ? whole.getRoot() : whole.getRoot().resolve(whole.subpath(0, fixed));
    Path rest = whole.subpath(fixed, whole.getNameCount());
    if (!Files.isDirectory(base)) {
      throw new SettingException(setting, "matches no file: there is no folder " + base);
    }
    PathMatcher matcher = base.getFileSystem().getPathMatcher("glob:" + rest);
    int depth = rest.toString().contains("**") ? Integer.MAX_VALUE : rest.getNameCount();
    List<Path> files =
        sorted(base, depth).stream()
            .filter(file -> matcher.matches(base.relativize(file)))
            .filter(file -> Files.isRegularFile(file) && !isHidden(file))
            .toList();
    if (files.isEmpty()) {
      throw new SettingException(setting, "matches no file: " + pattern);
    }
    for (Path file : files) {
      format(setting, file);
    }
    return of(setting, base, files, List.of());
  }

  private static List<Path> sorted(Path folder, int depth) throws IOException {
    try (Stream<Path> all = Files.walk(folder, depth)) {
      return all.filter(file -> !file.equals(folder)).sorted().toList();
    }
  }

  /** As of Unix, and as programs mark what is no data ({@code _SUCCESS}). */
  private static boolean isHidden(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") || name.startsWith("_");
  }

  private static TableFiles of(String setting, Path base, List<Path> files, List<String> notes) {
    Format format = format(setting, files.get(0));
    for (Path file : files) {
      Format other = format(setting, file);
      if (other != format) {
        throw new SettingException(
            setting,
            "must name tables of one format, got %s (%s) and %s (%s)"
                .formatted(
                    base.relativize(files.get(0)),
                    format.word(),
                    base.relativize(file),
                    other.word()));
      }
    }
    List<String> all = new ArrayList<>(notes);
    if (files.size() > 1) {
      all.add(
          "read %d files in the order of their names, from %s to %s"
              .formatted(
                  files.size(),
                  base.relativize(files.get(0)),
                  base.relativize(files.get(files.size() - 1))));
    }
    return new TableFiles(base, format, files, all);
  }

  /** How messages call a file. */
  String nameOf(Path file) {
    return base.relativize(file.toAbsolutePath().normalize()).toString();
  }
}
