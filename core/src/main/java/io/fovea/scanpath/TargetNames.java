package io.fovea.scanpath;

import java.util.List;

/** Numbers are learned: the names of the columns that hold them. */
public record TargetNames(List<String> names) implements TargetSpace {
  public TargetNames {
    names = List.copyOf(names);
  }

  @Override
  public String toString() {
    return "numbers " + names;
  }
}
