package io.fovea.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Jars and folders outside the class path that bring parts ({@code --plugin-path}). */
public final class PluginPath {
  static final String SERVICES = "META-INF/services";

  /** How the services files of parts begin. */
  static final String PARTS = SERVICES + "/io.fovea.";

  private PluginPath() {}

  /**
   * A class loader that sees {@code parent} and the given places. Each plugin has a loader of its
   * own; a jar of a folder that lists no part is a library of all plugins beside it.
   *
   * @param places each a jar, a folder of jars, a folder of such folders, or a folder of classes
   *     (with {@code META-INF/services}); a plugin that several of them hold counts once
   * @return also for plugins that are broken ({@link PluginLoader#broken()}): they fail only those
   *     who ask for their parts
   * @throws FoveaException if a place does not exist or holds no plugin
   */
  public static PluginLoader loader(List<Path> places, ClassLoader parent) {
    List<PluginClassLoader> plugins = new ArrayList<>();
    List<BrokenPart> broken = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    // Folders first: in them a plugin has its libraries, which it has not where it is named alone.
    Comparator<Path> foldersFirst = Comparator.comparing(place -> !Files.isDirectory(place));
    for (Path place : places.stream().sorted(foldersFirst).toList()) {
      for (PluginGroup group : PluginGroup.of(place)) {
        broken.addAll(group.broken());
        for (PluginJar plugin : group.plugins()) {
          if (seen.add(real(plugin.file()))) {
            plugins.add(group.loader(plugin, parent));
          }
        }
      }
    }
    return new PluginLoader(plugins, broken.stream().distinct().toList(), parent);
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw FileTrouble.of("plugin path: cannot find", file, e);
    }
  }
}
