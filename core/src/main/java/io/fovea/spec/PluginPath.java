package io.fovea.spec;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Jars and folders outside the class path that bring parts ({@code --plugin-path}). */
public final class PluginPath {
  static final String SERVICES = "META-INF/services";

  private PluginPath() {}

  /**
   * A class loader that sees {@code parent} and the given places. Each plugin has a loader of its
   * own; a jar of a folder that lists no part is a library of all plugins in that folder.
   *
   * @param places each a jar, a folder of jars, or a folder of classes (with {@code
   *     META-INF/services})
   * @return also for plugins that are broken ({@link PluginLoader#broken()}): they fail only those
   *     who ask for their parts
   * @throws FoveaException if a place does not exist or holds no plugin
   */
  public static PluginLoader loader(List<Path> places, ClassLoader parent) {
    List<PluginClassLoader> plugins = new ArrayList<>();
    List<BrokenPart> broken = new ArrayList<>();
    for (Path place : places) {
      List<PluginJar> holders = holders(place).stream().map(PluginJar::read).toList();
      holders.forEach(holder -> holder.trouble().map(BrokenPart::new).ifPresent(broken::add));
      List<PluginJar> sound = holders.stream().filter(it -> it.trouble().isEmpty()).toList();
      List<PluginJar> listing = sound.stream().filter(PluginJar::listsParts).toList();
      for (PluginJar plugin : listing.isEmpty() ? sound : listing) {
        List<URL> urls = new ArrayList<>(List.of(url(plugin.file())));
        sound.stream()
            .filter(other -> !other.equals(plugin) && !listing.contains(other))
            .map(library -> url(library.file()))
            .forEach(urls::add);
        plugins.add(new PluginClassLoader(plugin.file().toString(), urls, parent));
      }
    }
    return new PluginLoader(plugins, broken, parent);
  }

  private static List<Path> holders(Path place) {
    if (!Files.exists(place)) {
      throw new FoveaException("plugin path " + place + ": no such file or folder");
    }
    List<Path> holders = Files.isDirectory(place) ? inFolder(place) : List.of(jar(place));
    if (holders.isEmpty()) {
      throw new FoveaException(
          "plugin path " + place + ": the folder holds no jar and no META-INF/services");
    }
    return holders;
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
    if (Files.isDirectory(folder.resolve(SERVICES))) {
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
