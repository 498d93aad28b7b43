package io.fovea.scanpath;

/** Scanpaths without labels: they can be looked at and represented, but nothing is learned. */
public record NoTargets() implements TargetSpace {
  @Override
  public String toString() {
    return "no targets";
  }
}
