package io.fovea.data;

import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.Fingerprint;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import io.fovea.spec.RecordShape;
import io.fovea.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the encoded numbers of a part depend on, as one SHA-256: the scanpaths, those that were
 * trained on, the representation's settings at any depth, the code of each part in it, the files
 * that a setting names (their sizes and times), and the Java whose mathematics the last bits are.
 * What cannot be told is refused, not guessed.
 */
final class CacheKey {
  private final CodeHash code = new CodeHash();

  /**
   * The key of one input of one part.
   *
   * @param training the {@link ScanpathHash} of the scanpaths that a representation may learn from
   * @param scanpaths that of the scanpaths that are encoded
   */
  String of(String input, RepresentationSpec spec, String training, String scanpaths) {
    var fingerprint = new Fingerprint().add((double) TensorFileHeader.FORMAT);
    fingerprint.add(System.getProperty("os.arch")).add((double) Runtime.version().feature());
    fingerprint.add(training).add(scanpaths);
    add(fingerprint, "data.inputs." + input, spec);
    return fingerprint.hex();
  }

  private void add(Fingerprint to, String where, Object value) {
    if (value == null) {
      to.add("nothing");
    } else if (value instanceof Record record) {
      record(to, where, record);
    } else if (value instanceof Optional<?> maybe) {
      add(to, where, maybe.orElse(null));
    } else if (value instanceof List<?> list) {
      to.add("list").add((double) list.size());
      list.forEach(item -> add(to, where, item));
    } else if (value instanceof Map<?, ?> map) { // in its order, which may mean something
      to.add("map").add((double) map.size());
      map.forEach((key, item) -> add(to.add(String.valueOf(key)), where, item));
    } else if (value instanceof Path path) {
      files(to, path);
    } else if (isPlain(value)) {
      to.add(value.getClass().getName()).add(String.valueOf(value));
    } else {
      throw untold(where, "a setting of type " + value.getClass().getName());
    }
  }

  private void record(Fingerprint to, String where, Record record) {
    Class<?> type = record.getClass();
    to.add(type.getName());
    if (record instanceof Spec spec) {
      to.add(spec.name());
      to.add(code.of(type).orElseThrow(() -> untold(where, "the version of " + type.getName())));
      to.add(code.of(CacheKey.class).orElse(""));
    }
    for (RecordShape.Setting setting : RecordShape.of(record.getClass()).settings()) {
      to.add(setting.name());
      add(to, where + "." + setting.name(), setting.of(record));
    }
  }

  private static boolean isPlain(Object value) {
    return value instanceof Number
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum<?>;
  }

  /** A representation may read the file or the folder that a setting names. */
  private static void files(Fingerprint to, Path path) {
    to.add("path").add(path.toAbsolutePath().normalize().toString());
    if (path.toString().isEmpty() || !Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.sorted().toList()) {
        var about = Files.readAttributes(file, BasicFileAttributes.class);
        if (!about.isDirectory()) {
          to.add(file.toString()).add(about.size() + " " + about.lastModifiedTime());
        }
      }
    } catch (UncheckedIOException e) {
      throw FileTrouble.of("cannot read", path, e.getCause());
    } catch (IOException e) {
      throw FileTrouble.of("cannot read", path, e);
    }
  }

  private static FoveaException untold(String where, String what) {
    return new FoveaException(
        "data.cache: disk needs to tell what was encoded, but %s cannot be told from another: %s; a"
                .formatted(where, what)
            + " part is a record of plain settings, in a jar or a folder. Or set data.cache to"
            + " memory or none");
  }
}
