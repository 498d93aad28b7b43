package io.fovea.spec;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Jars that lie together: plugins, and the libraries of all of them.
 *
 * @param place what was named, or a folder in it
 */
record PluginGroup(Path place, List<PluginJar> jars) {
  /**
   * A jar is alone. A folder's jars are together; a folder in it that holds a plugin is a group of
   * its own, one that holds libraries alone belongs to the jars above it.
   *
   * @throws FoveaException if there is nothing that could be a plugin
   */
  static List<PluginGroup> of(Path place) {
    if (place.toString().isEmpty()) {
      throw new FoveaException("plugin path: expected a jar or a folder, got nothing");
    }
    if (!Files.exists(place)) {
      throw new FoveaException("plugin path " + place + ": no such file or folder");
    }
    if (!Files.isDirectory(place)) {
      if (!isJar(place)) {
        throw new FoveaException("plugin path " + place + ": expected a jar or a folder");
      }
      return List.of(new PluginGroup(place, List.of(PluginJar.read(place))));
    }
    List<PluginGroup> all = inFolder(place);
    if (all.isEmpty()) {
      throw new FoveaException(
          "plugin path " + place + ": the folder holds no jar and no META-INF/services");
    }
    return all;
  }

  private static List<PluginGroup> inFolder(Path folder) {
    List<PluginJar> own = new ArrayList<>();
    if (Files.isDirectory(folder.resolve(PluginPath.SERVICES))) {
      own.add(PluginJar.read(folder));
    }
    own.addAll(jars(folder));
    List<PluginGroup> groups = new ArrayList<>();
    for (Path inner : entries(folder).stream().filter(Files::isDirectory).toList()) {
      List<PluginJar> jars = jars(inner);
      if (jars.stream().anyMatch(PluginJar::listsParts)) {
        groups.add(new PluginGroup(inner, jars));
      } else {
        own.addAll(jars);
      }
    }
    if (!own.isEmpty()) {
      groups.add(0, new PluginGroup(folder, List.copyOf(own)));
    }
    return groups;
  }

  private static List<PluginJar> jars(Path folder) {
    return entries(folder).stream().filter(PluginGroup::isJar).map(PluginJar::read).toList();
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw FileTrouble.of("plugin path: cannot list", folder, e);
    }
  }

  /** What cannot be used: jars that are broken, and a group that only takes up room. */
  List<BrokenPart> broken() {
    List<BrokenPart> broken = new ArrayList<>();
    jars.forEach(jar -> jar.trouble().map(BrokenPart::new).ifPresent(broken::add));
    if (broken.isEmpty() && plugins().isEmpty()) {
      broken.add(
          new BrokenPart(
              "plugin %s: lists no part in %s; a library belongs in one folder with the plugin that"
                      .formatted(place, PluginPath.SERVICES)
                  + " needs it, and the path names that folder"));
    }
    return broken;
  }

  /** Those that can be used and list parts. */
  List<PluginJar> plugins() {
    return sound().filter(PluginJar::listsParts).toList();
  }

  PluginClassLoader loader(PluginJar plugin, ClassLoader parent) {
    // Libraries first: of another plugin only what they lack is taken.
    Stream<PluginJar> beside =
        sound()
            .filter(jar -> !jar.equals(plugin))
            .sorted(Comparator.comparing(PluginJar::listsParts));
    List<URL> urls = Stream.concat(Stream.of(plugin), beside).map(jar -> url(jar.file())).toList();
    return new PluginClassLoader(plugin, urls, parent);
  }

  private Stream<PluginJar> sound() {
    return jars.stream().filter(jar -> jar.trouble().isEmpty());
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new FoveaException("plugin path " + path + ": " + e.getMessage(), e);
    }
  }
}
