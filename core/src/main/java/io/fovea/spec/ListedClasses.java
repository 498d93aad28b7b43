package io.fovea.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The classes that a place's services files list for one kind, in order. An error does not always
 * say which class it is about: it is then the first one of which nothing was heard yet.
 */
final class ListedClasses {
  private final String file;
  private final ClassLoader place;
  private final Set<String> heardOf = new HashSet<>();

  ListedClasses(Class<?> kind, ClassLoader place) {
    this.file = PluginPath.SERVICES + "/" + kind.getName();
    this.place = place;
  }

  void made(String className) {
    heardOf.add(className);
  }

  /** Says which class of which jar is broken, and why. */
  String broken(Throwable error) {
    Map<String, String> listed;
    try {
      listed = read();
    } catch (IOException e) {
      return "%s (unreadable: %s): %s"
          .formatted(file, FileTrouble.reason(e), LoadingTrouble.of(error, file));
    }
    listed.keySet().removeAll(heardOf);
    String culprit =
        listed.keySet().stream()
            .filter(name -> mentions(String.valueOf(error.getMessage()), name))
            .findFirst()
            .or(() -> listed.keySet().stream().findFirst())
            .orElse(file);
    heardOf.add(culprit);
    return "%s (%s): %s"
        .formatted(
            culprit.replace("\uFEFF", ""), // which would not be seen
            listed.getOrDefault(
                culprit,
                PluginClassLoader.plugin(place.getName()).orElse(String.valueOf(place.getName()))),
            LoadingTrouble.of(error, file));
  }

  private static boolean mentions(String message, String className) {
    return message.contains(className) || message.contains(className.replace('.', '/'));
  }

  /** Class to jar or folder. */
  private Map<String, String> read() throws IOException {
    Map<String, String> listed = new LinkedHashMap<>();
    for (URL url : Collections.list(place.getResources(file))) {
      var connection = url.openConnection();
      connection.setUseCaches(false); // a cached jar would stay open after its loader is closed
      try (var in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        in.lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .forEach(line -> listed.putIfAbsent(line, holder(url)));
      }
    }
    return listed;
  }

  /** Of {@code jar:file:/a/b.jar!/META-INF/services/x} it is {@code /a/b.jar}. */
  private String holder(URL url) {
    String holder = url.toString().replaceFirst("!?/" + Pattern.quote(file) + "$", "");
    try {
      return Path.of(URI.create(holder.replaceFirst("^jar:", ""))).toString();
    } catch (IllegalArgumentException | FileSystemNotFoundException notAFile) {
      return holder;
    }
  }
}
