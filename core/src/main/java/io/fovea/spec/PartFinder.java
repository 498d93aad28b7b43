package io.fovea.spec;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
   * @throws FoveaException if one cannot be loaded or made; the message names its class and jar
   */
  public <S extends Spec> List<Part<S>> find(Class<S> kind) {
    FoundParts<S> found = search(kind);
    if (!found.broken().isEmpty()) {
      throw new FoveaException(found.broken().get(0).message());
    }
    return found.parts();
  }

  /** Every part of one kind that the class loader sees, and those that are broken. */
  public <S extends Spec> FoundParts<S> search(Class<S> kind) {
    List<Part<S>> parts = new ArrayList<>();
    List<BrokenPart> broken = new ArrayList<>();
    if (loader instanceof PluginLoader plugins) {
      search(kind, plugins.getParent(), parts, broken);
      plugins.listing(kind).forEach(plugin -> search(kind, plugin, parts, broken));
      broken.addAll(plugins.broken());
    } else {
      search(kind, loader, parts, broken);
    }
    return new FoundParts<>(parts, broken);
  }

  private static <S extends Spec> void search(
      Class<S> kind, ClassLoader place, List<Part<S>> parts, List<BrokenPart> broken) {
    ListedClasses listed = new ListedClasses(kind, place);
    Iterator<S> specs = ServiceLoader.load(kind, place).iterator();
    while (true) {
      try {
        if (!specs.hasNext()) {
          return;
        }
        S spec = specs.next();
        listed.made(spec.getClass().getName());
        if (parts.stream().anyMatch(part -> part.defaults().getClass() == spec.getClass())) {
          continue; // a plugin that carries a copy of the application's own jars
        }
        parts.add(new Part<>(spec, originOf(spec.getClass())));
      } catch (ServiceConfigurationError | LinkageError e) {
        BrokenPart one = new BrokenPart(listed.broken(e));
        if (!broken.isEmpty() && broken.get(broken.size() - 1).equals(one)) {
          return; // the place itself cannot be read: the loader would say so for ever
        }
        broken.add(one);
      }
    }
  }

  /** The jar or folder of a class, as a person would write it. */
  public static String originOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "the running JVM";
    }
    URL place = source.getLocation();
    try {
      // A jar within a jar has a file system of its own, whose paths say nothing to a person.
      return place.getProtocol().equals("file")
          ? Path.of(place.toURI()).toString()
          : place.toString();
    } catch (URISyntaxException | IllegalArgumentException notAFile) {
      return place.toString();
    }
  }

  /** The version that the manifest of a class's jar states; empty where it states none. */
  public static Optional<String> versionOf(Class<?> type) {
    Package its = type.getPackage();
    return Optional.ofNullable(its).map(Package::getImplementationVersion);
  }
}
