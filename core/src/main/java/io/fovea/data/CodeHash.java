package io.fovea.data;

import io.fovea.scanpath.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells one version of a part's code from another: by the bytes of the jar or folder that its class
 * came from, since a version number stays the same while code is written.
 */
final class CodeHash {
  private final Map<Path, String> known = new HashMap<>();

  /** Empty where it cannot be told. */
  Optional<String> of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    Optional<Path> place = path(source.getLocation());
    if (place.isEmpty()) { // a jar inside a jar
      return Optional.ofNullable(type.getPackage().getImplementationVersion());
    }
    try {
      String hash = known.get(place.get());
      if (hash == null) {
        hash = hash(place.get());
        known.put(place.get(), hash);
      }
      return Optional.of(hash);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> path(URL location) {
    try {
      URI uri = location.toURI();
      return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  private static String hash(Path place) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    if (Files.isDirectory(place)) {
      for (Path file : files(place)) {
        fingerprint.add(place.relativize(file).toString()).add(Files.readAllBytes(file));
      }
    } else {
      fingerprint.add(Files.readAllBytes(place));
    }
    return fingerprint.hex();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
