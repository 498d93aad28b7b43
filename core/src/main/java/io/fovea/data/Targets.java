package io.fovea.data;

import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import java.util.List;

/** What is to be learned of some samples, in their order: classes, numbers or nothing. */
public sealed interface Targets permits ClassIndices, ValueTargets, Unlabelled {
  /** How many samples these are of. */
  int size();

  /**
   * Those of some samples.
   *
   * @param order samples' places
   * @param from the first of {@code order} to take
   * @param to the first not to take
   */
  Targets at(int[] order, int from, int to);

  /**
   * Those of the samples, of the kind that the space says, also where there are no samples.
   *
   * @throws io.fovea.spec.FoveaException if a number is too large for a float
   */
  static Targets of(TargetSpace space, List<Sample> samples) {
    if (space instanceof LabelEncoding) {
      return ClassIndices.of(samples);
    }
    if (space instanceof TargetNames numbers) {
      return ValueTargets.of(numbers, samples);
    }
    return new Unlabelled(samples.size());
  }
}
