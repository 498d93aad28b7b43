package io.fovea.metric;

import io.fovea.scanpath.SampleId;
import io.fovea.spec.FoveaException;
import java.util.List;

/**
 * Class probabilities (N, K).
 *
 * @param ids which samples, N
 * @param classes names in the order of the probabilities, K
 * @param targets the true class of each sample as a place in {@code classes}, -1 where it is not
 *     known, N; treat it as constant
 * @param probabilities row by row, K of each sample, adding up to 1; treat them as constants
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; millions of numbers are not boxed
public record ClassOutcomes(
    List<SampleId> ids, List<String> classes, int[] targets, double[] probabilities)
    implements Outcomes {
  public ClassOutcomes {
    ids = List.copyOf(ids);
    classes = List.copyOf(classes);
    if (targets.length != ids.size() || probabilities.length != ids.size() * classes.size()) {
      throw new FoveaException(
          "%d samples of %d classes come with %d targets and %d probabilities"
              .formatted(ids.size(), classes.size(), targets.length, probabilities.length));
    }
  }

  /** The probability of class {@code c} for sample {@code i}. */
  public double probability(int i, int c) {
    return probabilities[i * classes.size() + c];
  }
}
