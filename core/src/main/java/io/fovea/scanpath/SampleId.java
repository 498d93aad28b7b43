package io.fovea.scanpath;

/**
 * Which sample something is about.
 *
 * @param key tells the scanpath from the others
 * @param participant who looked
 */
public record SampleId(ScanpathKey key, Comparable<?> participant) {
  public static SampleId of(Scanpath scanpath) {
    return new SampleId(scanpath.key(), scanpath.participant());
  }
}
