package io.fovea.app;

import io.fovea.spec.FileTrouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fovea export}. */
@Command(
    name = "export",
    description = {
      "Write a trained model as a bundle: the network as ONNX, its weights, what it was trained on,",
      "a model card. Any ONNX runtime runs the network; fovea predict --bundle needs nothing else."
    },
    footerHeading = "%nFor example:%n",
    footer = "  fovea export --ckpt last.ckpt --out reader-type.zip")
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ModelOptions model;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR_OR_ZIP",
      description = "A new folder, or a new file that ends in .zip.")
  private Path out;

  @Option(names = "--force", description = "Write over a bundle that is there.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    boolean zip = out.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    if (zip) {
      FreshFile.check("--out", out, ".zip", force);
    } else {
      checkFolder();
    }
    Path parent = out.toAbsolutePath().getParent();
    Path draft = Files.createTempDirectory(parent, ".export");
    try (var loader = model.plugins().open()) {
      model.run(loader).export(draft);
      if (zip) {
        zip(draft, out.toAbsolutePath());
      } else {
        move(draft, out.toAbsolutePath());
      }
    } finally {
      delete(draft);
    }
    spec.commandLine().getOut().printf("model in %s%n", out);
    return 0;
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
      boolean bundle = Files.exists(out.resolve("bundle.json"));
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
    for (Path file : list(folder)) {
      Files.move(
          file, target.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
    }
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
