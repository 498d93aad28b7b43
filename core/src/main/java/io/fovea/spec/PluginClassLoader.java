package io.fovea.spec;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/**
 * One plugin's classes: its own come first, so that two plugins may bring different versions of a
 * library; what it shares with Fovea comes from the application.
 */
final class PluginClassLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  /**
   * What a plugin and Fovea say to each other must be of the same classes on both sides; and an
   * engine's native code is loaded once in a process.
   */
  private static final List<String> SHARED =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "io.fovea.",
          "ai.djl.",
          "ai.onnxruntime.",
          "org.slf4j.",
          "com.google.inject.");

  private static final String NAME = "plugin ";

  private final PluginJar jar;
  private final String own;

  /**
   * @param urls the jar's first, then what lies beside it
   */
  PluginClassLoader(PluginJar jar, List<URL> urls, ClassLoader parent) {
    super(NAME + jar.file(), urls.toArray(URL[]::new), parent);
    this.jar = jar;
    own = urls.get(0).toString();
  }

  PluginJar jar() {
    return jar;
  }

  /** The jar or folder of a loader with this name; empty where it is no plugin's. */
  static Optional<String> plugin(String loaderName) {
    return loaderName != null && loaderName.startsWith(NAME)
        ? Optional.of(loaderName.substring(NAME.length()))
        : Optional.empty();
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

  /** Which parts there are is each one's own matter: others, and the application's, are beside. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    if (name.startsWith(PluginPath.PARTS)) {
      URL first = findResource(name); // its own jar comes first, and the others stay closed
      boolean isOwn = first != null && first.toString().contains(own);
      return Collections.enumeration(isOwn ? List.of(first) : List.of());
    }
    List<URL> all = Collections.list(findResources(name));
    all.addAll(Collections.list(getParent().getResources(name)));
    return Collections.enumeration(all);
  }
}
