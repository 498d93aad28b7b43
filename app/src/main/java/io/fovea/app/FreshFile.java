package io.fovea.app;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;

/** A file that a command is asked to write. */
final class FreshFile {
  private FreshFile() {}

  /**
   * Refuses to write over a file unless forced, over a folder, or into a folder that is not there.
   *
   * @param ending how the name must end; empty for any
   * @throws UsageException naming the option
   */
  static void check(String option, Path file, String ending, boolean force) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
      throw new UsageException("%s: %s must end in %s".formatted(option, file, ending));
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("%s: %s is a folder".formatted(option, file));
    }
    if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageException(file + " exists; --force replaces it");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("%s: there is no folder %s".formatted(option, folder));
    }
  }
}
