package io.fovea.source;

import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import java.util.List;

/**
 * What a source read.
 *
 * @param samples sorted by key
 * @param labels the classes that occur
 * @param report where it came from and what was left out
 */
public record Dataset(List<Sample> samples, LabelEncoding labels, ReadReport report) {
  public Dataset {
    samples = List.copyOf(samples);
  }
}
