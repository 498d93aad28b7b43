package io.fovea.app.represent;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.split.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In which part of a split each sample stands; {@value #DROPPED} if in none. */
public final class SampleParts {
  /** The part of those that a split leaves out. */
  public static final String DROPPED = "dropped";

  private final List<Sample> samples;
  private final Map<ScanpathKey, String> partOf = new HashMap<>();

  /**
   * @param samples all of them, in the order in which they are told
   */
  public SampleParts(List<Sample> samples, Split split) {
    this.samples = List.copyOf(samples);
    split
        .parts()
        .forEach((part, its) -> its.forEach(sample -> partOf.put(sample.scanpath().key(), part)));
  }

  /** The part in which a sample stands. */
  public String of(Sample sample) {
    return partOf.getOrDefault(sample.scanpath().key(), DROPPED);
  }

  /** How many samples there are in all. */
  public int count() {
    return samples.size();
  }

  /** The parts that hold something, training first. */
  public Map<String, List<Sample>> named() {
    Map<String, List<Sample>> named = new LinkedHashMap<>();
    for (String part : List.of("train", "validation", "test", DROPPED)) {
      named.put(part, new ArrayList<>());
    }
    samples.forEach(sample -> named.get(of(sample)).add(sample));
    named.values().removeIf(List::isEmpty);
    return Collections.unmodifiableMap(named);
  }
}
