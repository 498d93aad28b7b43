package io.fovea.data;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Encodes parts as {@link Cache} says. Closing it ends its threads, not its parts. */
final class PartEncoding implements AutoCloseable {
  private final EncodingSettings settings;
  private final Map<String, RepresentationSpec> specs;
  private final Map<String, Representation> representations;
  private final List<Sample> training;
  private final Workers workers;
  private final DiskCache disk;
  private final CacheKey keys = new CacheKey();
  private String trainingHash;

  /**
   * @param specs what the representations were made of, by input
   * @param training what they may have learned from
   */
  PartEncoding(
      EncodingSettings settings,
      Map<String, RepresentationSpec> specs,
      Map<String, Representation> representations,
      List<Sample> training) {
    this.settings = settings;
    this.specs = specs;
    this.representations = representations;
    this.training = training;
    int processors = Runtime.getRuntime().availableProcessors();
    // While nothing is kept the engine trains on one of them.
    this.workers = new Workers(settings.cache() == Cache.NONE ? processors - 1 : processors);
    this.disk = new DiskCache(settings.cacheDir(), settings.progress());
  }

  /** What a person should know of the cache. */
  List<String> notes() {
    return disk.notes();
  }

  /**
   * Encodes a part.
   *
   * @param name what messages call it
   */
  EncodedPart encode(String name, List<Sample> samples) {
    Encoder encoder = new Encoder(samples, representations);
    if (settings.cache() == Cache.NONE) {
      return new FreshPart(encoder, workers);
    }
    try {
      return settings.cache() == Cache.DISK && !samples.isEmpty()
          ? onDisk(name, samples)
          : MemoryPart.of(encoder, workers, settings.progress(), "encoding the " + name + " part");
    } finally {
      workers.close();
    }
  }

  private DiskPart onDisk(String name, List<Sample> samples) {
    String hash = hash(name, samples);
    Map<String, TensorFile> files = new LinkedHashMap<>();
    List<DiskCache.Entry> missing = new ArrayList<>();
    Map<String, Representation> encoded = new LinkedHashMap<>();
    specs.forEach(
        (input, spec) -> {
          String key = keys.of(input, spec, trainingHash(), hash);
          var entry = new DiskCache.Entry(name + " " + input, key, samples.size());
          Optional<TensorFile> found = disk.find(entry);
          files.put(input, found.orElse(null)); // keeps the place
          if (found.isEmpty()) {
            missing.add(entry);
            encoded.put(input, representations.get(input));
          }
        });
    if (!missing.isEmpty()) {
      var made =
          disk.make(missing, new Encoder(samples, encoded), workers, bytes(encoded, samples));
      int next = 0;
      for (String input : encoded.keySet()) {
        files.put(input, made.get(next++));
      }
    }
    return new DiskPart(samples.size(), List.copyOf(files.values()));
  }

  /** A file holds for one training part alone, whether or not something was learned from it. */
  private String trainingHash() {
    if (trainingHash == null) {
      trainingHash =
          ScanpathHash.of(training, workers, settings.progress(), "hashing the train part");
    }
    return trainingHash;
  }

  private String hash(String name, List<Sample> samples) {
    return samples.equals(training)
        ? trainingHash()
        : ScanpathHash.of(samples, workers, settings.progress(), "hashing the " + name + " part");
  }

  /** At least so much: sizes that differ from scanpath to scanpath count as 1. */
  private static long bytes(Map<String, Representation> inputs, List<Sample> samples) {
    long numbers = 0;
    for (Representation representation : inputs.values()) {
      TensorShape shape = representation.shape();
      numbers +=
          shape.sizes().stream()
              .mapToLong(size -> Math.max(1, size))
              .reduce(1, Math::multiplyExact);
    }
    return samples.size() * (numbers * Float.BYTES + (long) inputs.size() * Integer.BYTES);
  }

  @Override
  public void close() {
    workers.close();
  }
}
