package io.fovea.spec;

import java.io.Closeable;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/**
 * Sees the application's classes and those of all plugins, each of which sees its own and the
 * application's only. Close it when no part of a plugin is needed any more.
 */
public final class PluginLoader extends ClassLoader implements Closeable {
  static {
    registerAsParallelCapable();
  }

  private final List<PluginClassLoader> plugins;
  private final List<BrokenPart> broken;

  PluginLoader(List<PluginClassLoader> plugins, List<BrokenPart> broken, ClassLoader parent) {
    super("plugins", parent);
    this.plugins = List.copyOf(plugins);
    this.broken = List.copyOf(broken);
  }

  /** Those that list parts of a kind; the others need not be asked, which takes its time. */
  List<PluginClassLoader> listing(Class<?> kind) {
    return plugins.stream()
        .filter(plugin -> plugin.jar().listings().contains(kind.getName()))
        .toList();
  }

  /** Plugins that could not be opened, or were built for another version of Fovea. */
  public List<BrokenPart> broken() {
    return broken;
  }

  /**
   * Services files that are of no kind of part, as a misspelt one is.
   *
   * @param kinds the interfaces that are kinds
   */
  public List<BrokenPart> misspelt(List<? extends Class<?>> kinds) {
    List<String> names = kinds.stream().<String>map(Class::getName).toList();
    return plugins.stream().flatMap(plugin -> plugin.jar().misspelt(names)).toList();
  }

  /**
   * The class and the jar or folder of the plugin in whose code an error came up, or which it came
   * through last; empty if no plugin had to do with it.
   */
  public static Optional<String> culprit(Throwable error) {
    for (StackTraceElement frame : error.getStackTrace()) {
      Optional<String> plugin = PluginClassLoader.plugin(frame.getClassLoaderName());
      if (plugin.isPresent()) {
        return Optional.of(frame.getClassName() + " (" + plugin.get() + ")");
      }
    }
    return Optional.ofNullable(error.getCause()).flatMap(PluginLoader::culprit);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    // A class of the application was found before by the parent: what is asked for here is a
    // plugin's own.
    String file = name.replace('.', '/') + ".class";
    for (PluginClassLoader plugin : plugins) {
      if (plugin.findResource(file) != null) {
        return plugin.loadClass(name);
      }
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected URL findResource(String name) {
    return plugins.stream()
        .map(plugin -> plugin.findResource(name))
        .filter(url -> url != null)
        .findFirst()
        .orElse(null);
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    List<URL> all = new ArrayList<>();
    for (PluginClassLoader plugin : plugins) {
      all.addAll(Collections.list(plugin.findResources(name)));
    }
    return Collections.enumeration(all);
  }

  @Override
  public void close() throws IOException {
    for (PluginClassLoader plugin : plugins) {
      plugin.close();
    }
  }
}
