package io.fovea.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A jar or a folder of classes, as far as one must know it before anything of it is loaded.
 *
 * @param listings the interfaces whose services files it has, as far as they look like Fovea's
 * @param trouble why it cannot be used
 */
record PluginJar(Path file, List<String> listings, Optional<String> trouble) {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  static PluginJar read(Path file) {
    try {
      return Files.isDirectory(file) ? ofFolder(file) : ofJar(file);
    } catch (IOException e) {
      String why = "plugin %s: cannot be read as a %s (%s)";
      String what = Files.isDirectory(file) ? "folder of classes" : "jar";
      return new PluginJar(
          file, List.of(), Optional.of(why.formatted(file, what, FileTrouble.reason(e))));
    }
  }

  private static PluginJar ofFolder(Path file) throws IOException {
    Path manifest = file.resolve(MANIFEST);
    Manifest its = new Manifest();
    if (Files.exists(manifest)) {
      try (InputStream in = Files.newInputStream(manifest)) {
        its.read(in);
      }
    }
    try (Stream<Path> services = Files.list(file.resolve(PluginPath.SERVICES))) {
      return of(file, services.map(it -> PluginPath.SERVICES + "/" + it.getFileName()), its);
    }
  }

  private static PluginJar ofJar(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return of(file, jar.stream().map(entry -> entry.getName()), jar.getManifest());
    }
  }

  private static PluginJar of(Path file, Stream<String> entries, Manifest manifest) {
    List<String> listings =
        entries
            .filter(name -> name.startsWith(PluginPath.PARTS))
            .map(name -> name.substring(PluginPath.SERVICES.length() + 1))
            .toList();
    Optional<String> misfit =
        Optional.ofNullable(manifest)
            .map(its -> its.getMainAttributes().getValue(CoreVersion.ATTRIBUTE))
            .flatMap(built -> CoreVersion.misfit(built, CoreVersion.current()));
    return new PluginJar(file, listings, misfit.map(why -> "plugin " + file + ": " + why));
  }

  /** Whether it is a plugin; otherwise it is a library. */
  boolean listsParts() {
    return !listings.isEmpty();
  }

  /** Says which services files are of no kind of part: nobody would ever read them. */
  Stream<BrokenPart> misspelt(List<String> kinds) {
    return listings.stream()
        .filter(listing -> !kinds.contains(listing))
        .map(
            listing ->
                new BrokenPart(
                    "plugin %s: %s/%s: %s"
                        .formatted(
                            file,
                            PluginPath.SERVICES,
                            listing,
                            Suggestions.unknown("kind of part", listing, kinds))));
  }
}
