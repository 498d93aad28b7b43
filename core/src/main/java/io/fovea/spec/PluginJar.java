package io.fovea.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A jar or a folder of classes, as far as one must know it before anything of it is loaded.
 *
 * @param listsParts whether it is a plugin; otherwise it is a library
 * @param trouble why it cannot be used
 */
record PluginJar(Path file, boolean listsParts, Optional<String> trouble) {
  static PluginJar read(Path file) {
    if (Files.isDirectory(file)) {
      return new PluginJar(file, listsParts(file), Optional.empty());
    }
    try (JarFile jar = new JarFile(file.toFile())) {
      boolean lists =
          jar.stream()
              .anyMatch(entry -> entry.getName().startsWith(PluginPath.SERVICES + "/io.fovea."));
      Optional<String> misfit = builtFor(jar).flatMap(PluginJar::misfit);
      return new PluginJar(file, lists, misfit.map(why -> "plugin " + file + ": " + why));
    } catch (IOException e) {
      String why = "plugin %s: cannot be read as a jar (%s)";
      return new PluginJar(file, false, Optional.of(why.formatted(file, FileTrouble.reason(e))));
    }
  }

  private static boolean listsParts(Path classes) {
    try (Stream<Path> listings = Files.list(classes.resolve(PluginPath.SERVICES))) {
      return listings.anyMatch(it -> it.getFileName().toString().startsWith("io.fovea."));
    } catch (IOException e) {
      throw FileTrouble.of("plugin path: cannot list", classes, e);
    }
  }

  private static Optional<String> builtFor(JarFile jar) throws IOException {
    Manifest manifest = jar.getManifest();
    return manifest == null
        ? Optional.empty()
        : Optional.ofNullable(manifest.getMainAttributes().getValue(CoreVersion.ATTRIBUTE));
  }

  private static Optional<String> misfit(String built) {
    return CoreVersion.misfit(built, CoreVersion.current());
  }
}
