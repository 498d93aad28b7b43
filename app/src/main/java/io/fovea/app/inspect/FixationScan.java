package io.fovea.app.inspect;

import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that must be known of all fixations, found in one pass. */
final class FixationScan {
  private final Distribution perScanpath = new Distribution();
  private final Distribution x = new Distribution();
  private final Distribution y = new Distribution();
  private final Distribution durationMs = new Distribution();
  private final Map<String, Distribution> features = new LinkedHashMap<>();
  private long scanpaths;
  private long fixations;
  private long offScreen;
  private long scanpathsOffScreen;
  private long scanpathsAllOffScreen;

  private FixationScan() {}

  static FixationScan of(List<Sample> samples) {
    FixationScan scan = new FixationScan();
    samples.forEach(sample -> scan.add(sample.scanpath()));
    return scan;
  }

  private void add(Scanpath scanpath) {
    FixationColumns numbers = scanpath.fixations();
    scanpaths++;
    fixations += numbers.size();
    perScanpath.add(numbers.size());
    long off = 0;
    for (int i = 0; i < numbers.size(); i++) {
      double right = numbers.x()[i];
      double down = numbers.y()[i];
      x.add(right);
      y.add(down);
      durationMs.add(numbers.durationMs()[i]);
      off += right >= 0 && right <= 1 && down >= 0 && down <= 1 ? 0 : 1;
    }
    offScreen += off;
    scanpathsOffScreen += off > 0 ? 1 : 0;
    scanpathsAllOffScreen += off > 0 && off == numbers.size() ? 1 : 0;
    for (int column = 0; column < numbers.features(); column++) {
      Distribution its =
          features.computeIfAbsent(scanpath.featureNames().get(column), name -> new Distribution());
      for (double value : numbers.feature(column)) {
        its.add(value);
      }
    }
  }

  long scanpaths() {
    return scanpaths;
  }

  long fixations() {
    return fixations;
  }

  /** How many fixations scanpaths have. */
  Distribution perScanpath() {
    return perScanpath;
  }

  Distribution x() {
    return x;
  }

  Distribution y() {
    return y;
  }

  Distribution durationMs() {
    return durationMs;
  }

  /** The further columns of numbers, by name. */
  Map<String, Distribution> features() {
    return features;
  }

  /** How many fixations lie outside 0..1 in x or y. */
  long offScreen() {
    return offScreen;
  }

  long scanpathsOffScreen() {
    return scanpathsOffScreen;
  }

  /** How many scanpaths have not one fixation on the screen. */
  long scanpathsAllOffScreen() {
    return scanpathsAllOffScreen;
  }
}
