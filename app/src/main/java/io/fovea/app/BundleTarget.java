package io.fovea.app;

import io.fovea.spec.FileTrouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Option;

/** Where a bundle is written: a folder or a zip, whole or not at all. */
final class BundleTarget {
  private static final String MANIFEST = "bundle.json";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR_OR_ZIP",
      description = "A new folder, or a new file that ends in .zip.")
  private Path out;

  @Option(names = "--force", description = "Write over a bundle that is there.")
  private boolean force;

  Path path() {
    return out;
  }

  /** Refuses a place where nothing can or should be written; call before any work. */
  void check() throws IOException {
    if (isZip()) {
      FreshFile.check("--out", out, ".zip", force);
    } else {
      checkFolder();
    }
  }

  private boolean isZip() {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Lets somebody write a bundle into a folder and puts it into its place. */
  void write(Consumer<Path> writer) throws IOException {
    Path target = out.toAbsolutePath();
    Path draft = Files.createTempDirectory(target.getParent(), ".bundle");
    try {
      writer.accept(draft);
      if (isZip()) {
        zip(draft, target);
      } else {
        move(draft, target);
      }
    } finally {
      delete(draft);
    }
  }

  private void checkFolder() throws IOException {
    Path parent = out.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UsageException("--out: there is no folder " + parent);
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new UsageException("--out: %s is a file; name a folder or a .zip".formatted(out));
    }
    if (Files.isDirectory(out)) {
      boolean bundle = Files.exists(out.resolve(MANIFEST));
      try (Stream<Path> files = Files.list(out)) {
        if (!(bundle && force) && files.findAny().isPresent()) {
          throw new UsageException(
              bundle
                  ? out + " holds a bundle; --force replaces it"
                  : out + " is a folder with other files; name a new one");
        }
      }
    }
  }

  private static void zip(Path folder, Path target) throws IOException {
    Path draft = folder.resolve("bundle.zip");
    List<Path> files = list(folder);
    try (OutputStream out = Files.newOutputStream(draft);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files) {
        ZipEntry entry = new ZipEntry(file.getFileName().toString());
        entry.setTime(0); // equal models are equal files
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void move(Path folder, Path target) throws IOException {
    Files.createDirectories(target);
    // Last, so that files of two models are never taken for one.
    Files.deleteIfExists(target.resolve(MANIFEST));
    for (Path file : list(folder)) {
      if (!file.endsWith(MANIFEST)) {
        Files.move(
            file,
            target.resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(folder.resolve(MANIFEST), target.resolve(MANIFEST));
  }

  private static void delete(Path folder) throws IOException {
    try {
      for (Path file : list(folder)) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw FileTrouble.of("cannot delete", folder, e);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
