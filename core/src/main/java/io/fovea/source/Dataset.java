package io.fovea.source;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Fingerprint;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
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

  /**
   * A SHA-256 of the content: classes, keys, participants, targets and every number. Independent of
   * the file's name, delimiter and compression.
   */
  public String sha256() {
    var fingerprint = new Fingerprint();
    fingerprint.add((double) labels.size());
    labels.classes().forEach(fingerprint::add);
    for (Sample sample : samples) {
      Scanpath scanpath = sample.scanpath();
      fingerprint.add(scanpath.key()).add(scanpath.participant());
      if (sample.target() instanceof ClassTarget target) {
        fingerprint.add((double) target.index());
      }
      fingerprint.add(scanpath.xs()).add(scanpath.ys()).add(scanpath.durationsMs());
    }
    return fingerprint.hex();
  }
}
