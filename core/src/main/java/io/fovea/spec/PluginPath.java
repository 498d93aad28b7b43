package io.fovea.spec;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Jars and folders outside the class path that bring parts ({@code --plugin-path}). */
public final class PluginPath {
  private PluginPath() {}

  /**
   * A class loader that sees {@code parent} and the given places.
   *
   * @param places each a jar, a folder of jars, or a folder of classes (with {@code
   *     META-INF/services})
   * @throws FoveaException if a place does not exist or holds no plugin
   */
  public static URLClassLoader loader(List<Path> places, ClassLoader parent) {
    List<URL> urls = new ArrayList<>();
    for (Path place : places) {
      urls.addAll(urls(place));
    }
    return new URLClassLoader("plugins", urls.toArray(URL[]::new), parent);
  }

  private static List<URL> urls(Path place) {
    if (!Files.exists(place)) {
      throw new FoveaException("plugin path " + place + ": no such file or folder");
    }
    List<Path> holders = Files.isDirectory(place) ? inFolder(place) : List.of(jar(place));
    if (holders.isEmpty()) {
      throw new FoveaException(
          "plugin path " + place + ": the folder holds no jar and no META-INF/services");
    }
    return holders.stream().map(PluginPath::url).toList();
  }

  private static Path jar(Path file) {
    if (!isJar(file)) {
      throw new FoveaException("plugin path " + file + ": expected a jar or a folder");
    }
    return file;
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().endsWith(".jar");
  }

  /** The folder itself if it holds classes, then its jars by name. */
  private static List<Path> inFolder(Path folder) {
    List<Path> holders = new ArrayList<>();
    if (Files.isDirectory(folder.resolve("META-INF/services"))) {
      holders.add(folder);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      entries.filter(PluginPath::isJar).sorted().forEach(holders::add);
    } catch (IOException e) {
      throw FileTrouble.of("plugin path: cannot list", folder, e);
    }
    return holders;
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new FoveaException("plugin path " + path + ": " + e.getMessage(), e);
    }
  }
}
