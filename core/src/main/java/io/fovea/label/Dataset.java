package io.fovea.label;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Fingerprint;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.source.ReadReport;
import java.util.List;

/**
 * Scanpaths with what is to be learned of each.
 *
 * @param samples sorted by key
 * @param targets the classes that occur, or the names of the numbers
 * @param key the names of the key's components
 * @param report where they came from and what was left out
 */
public record Dataset(
    List<Sample> samples, TargetSpace targets, List<String> key, ReadReport report) {
  public Dataset {
    samples = List.copyOf(samples);
    key = List.copyOf(key);
  }

  /**
   * A SHA-256 of the content: classes, keys, participants, targets and every number. Independent of
   * the file's name, delimiter and compression.
   */
  public String sha256() {
    var fingerprint = new Fingerprint();
    if (targets instanceof LabelEncoding encoding) {
      fingerprint.add((double) encoding.size());
      encoding.classes().forEach(fingerprint::add);
    } else if (targets instanceof TargetNames numbers) {
      fingerprint.add("numbers");
      numbers.names().forEach(fingerprint::add);
    }
    samples.forEach(sample -> add(sample, fingerprint));
    return fingerprint.hex();
  }

  private static void add(Sample sample, Fingerprint fingerprint) {
    Scanpath scanpath = sample.scanpath();
    fingerprint.add(scanpath.key()).add(scanpath.participant());
    if (sample.target() instanceof ClassTarget target) {
      fingerprint.add((double) target.index());
    } else if (sample.target() instanceof ValuesTarget target) {
      target.values().forEach(value -> fingerprint.add(value.doubleValue()));
    }
    FixationColumns numbers = scanpath.fixations();
    fingerprint.add(numbers.x()).add(numbers.y()).add(numbers.durationMs());
    if (numbers.startMs().length > 0) {
      fingerprint.add(numbers.startMs());
    }
    for (int i = 0; i < numbers.features(); i++) {
      fingerprint.add(scanpath.featureNames().get(i)).add(numbers.feature(i));
    }
  }
}
