package io.fovea.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Finds the parts of a kind through {@link ServiceLoader}. */
public final class PartFinder {
  private final ClassLoader loader;

  public PartFinder(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Every part of one kind that the class loader sees.
   *
   * @throws FoveaException if a services file names a class that cannot be loaded or made; the
   *     message names the jar
   */
  public <S extends Spec> List<Part<S>> find(Class<S> kind) {
    List<Part<S>> found = new ArrayList<>();
    try {
      for (S spec : ServiceLoader.load(kind, loader)) {
        found.add(new Part<>(spec, originOf(spec.getClass())));
      }
    } catch (ServiceConfigurationError e) {
      throw broken(kind, e, e.getCause() == null ? e.getMessage() : e.getMessage() + because(e));
    } catch (LinkageError e) {
      throw broken(kind, e, e.toString());
    }
    return found;
  }

  private static String because(Throwable e) {
    return " (" + e.getCause() + ")";
  }

  private FoveaException broken(Class<?> kind, Throwable error, String what) {
    String file = "META-INF/services/" + kind.getName();
    return new FoveaException(
        "a plugin could not be loaded: %s; listed in %s".formatted(what, culprits(file, what)),
        error);
  }

  /** The services files that name a class of the message; all of them where none does. */
  private List<String> culprits(String file, String what) {
    TreeSet<String> all = new TreeSet<>();
    TreeSet<String> named = new TreeSet<>();
    try {
      for (URL url : Collections.list(loader.getResources(file))) {
        all.add(url.toString());
        if (lines(url).stream().anyMatch(line -> mentions(what, line))) {
          named.add(url.toString());
        }
      }
    } catch (IOException e) {
      return List.of(file + " (unreadable: " + FileTrouble.reason(e) + ")");
    }
    return List.copyOf(named.isEmpty() ? all : named);
  }

  private static boolean mentions(String what, String className) {
    return !className.isEmpty()
        && (what.contains(className) || what.contains(className.replace('.', '/')));
  }

  private static List<String> lines(URL url) throws IOException {
    var connection = url.openConnection();
    connection.setUseCaches(false);
    try (var in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      return in.lines().map(line -> line.replaceFirst("#.*", "").strip()).toList();
    }
  }

  /** The jar or folder of a class, as a person would write it. */
  public static String originOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "the running JVM";
    }
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException | IllegalArgumentException notAFile) {
      return source.getLocation().toString();
    }
  }
}
