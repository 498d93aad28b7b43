package io.fovea.spec;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import java.util.List;

/**
 * One plugin's classes: its own come first, so that two plugins may bring different versions of a
 * library; what it shares with Fovea comes from the application.
 */
final class PluginClassLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  /** What a plugin and Fovea say to each other must be of the same classes on both sides. */
  private static final List<String> SHARED =
      List.of(
          "java.", "javax.", "jdk.", "io.fovea.", "ai.djl.", "org.slf4j.", "com.google.inject.");

  /**
   * @param urls the plugin's jar or folder, and the libraries beside it
   */
  PluginClassLoader(String name, List<URL> urls, ClassLoader parent) {
    super(name, urls.toArray(URL[]::new), parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (SHARED.stream().anyMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? own(name, resolve) : loaded;
    }
  }

  private Class<?> own(String name, boolean resolve) throws ClassNotFoundException {
    try {
      return findClass(name);
    } catch (ClassNotFoundException notOwn) {
      return super.loadClass(name, resolve);
    }
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }

  /** Which parts there are is each one's own matter: the application's are found without it. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.startsWith(PluginPath.SERVICES + "/io.fovea.")
        ? findResources(name)
        : super.getResources(name);
  }
}
