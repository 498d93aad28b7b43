package io.fovea.spec;

import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the parts of a kind through {@link ServiceLoader}. */
public final class PartFinder {
  private final ClassLoader loader;

  public PartFinder(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Every part of one kind that the class loader sees.
   *
   * @throws FoveaException if a services file names a class that cannot be loaded or made
   */
  public <S extends Spec> List<Part<S>> find(Class<S> kind) {
    List<Part<S>> found = new ArrayList<>();
    try {
      for (S spec : ServiceLoader.load(kind, loader)) {
        found.add(new Part<>(spec, originOf(spec.getClass())));
      }
    } catch (ServiceConfigurationError e) {
      throw new FoveaException("a plugin could not be loaded: " + e.getMessage(), e);
    }
    return found;
  }

  private static String originOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null ? "the running JVM" : source.getLocation().getPath();
  }
}
