package io.fovea.scanpath;

import java.util.List;

/**
 * One or several numbers.
 *
 * @param values in the order of {@link TargetNames}
 */
public record ValuesTarget(List<Double> values) implements Target {
  public ValuesTarget {
    values = List.copyOf(values);
  }
}
