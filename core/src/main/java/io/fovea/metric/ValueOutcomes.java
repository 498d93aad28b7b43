package io.fovea.metric;

import io.fovea.scanpath.SampleId;
import io.fovea.spec.FoveaException;
import java.util.List;

/**
 * Predicted numbers (N, K) in the targets' own units.
 *
 * @param ids which samples, N
 * @param names of the numbers, K
 * @param targets the true values row by row, NaN where they are not known; treat as constants
 * @param predictions the predicted values row by row; treat as constants
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; millions of numbers are not boxed
public record ValueOutcomes(
    List<SampleId> ids, List<String> names, double[] targets, double[] predictions)
    implements Outcomes {
  public ValueOutcomes {
    ids = List.copyOf(ids);
    names = List.copyOf(names);
    int size = ids.size() * names.size();
    if (targets.length != size || predictions.length != size) {
      throw new FoveaException(
          "%d samples of %d numbers come with %d targets and %d predictions"
              .formatted(ids.size(), names.size(), targets.length, predictions.length));
    }
  }
}
