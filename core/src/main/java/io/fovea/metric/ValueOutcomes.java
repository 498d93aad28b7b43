package io.fovea.metric;

import io.fovea.scanpath.SampleId;
import io.fovea.spec.FoveaException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

  /** The true value {@code k} of sample {@code i}. */
  public double target(int i, int k) {
    return targets[i * names.size() + k];
  }

  /** The predicted value {@code k} of sample {@code i}. */
  public double prediction(int i, int k) {
    return predictions[i * names.size() + k];
  }

  /** Those all of whose values are known. */
  public ValueOutcomes known() {
    int[] rows = IntStream.range(0, size()).filter(this::isKnown).toArray();
    if (rows.length == size()) {
      return this;
    }
    int width = names.size();
    int[] places = // of the rows' numbers
        Arrays.stream(rows).flatMap(i -> IntStream.range(i * width, (i + 1) * width)).toArray();
    return new ValueOutcomes(
        Arrays.stream(rows).mapToObj(ids::get).toList(),
        names,
        Arrays.stream(places).mapToDouble(i -> targets[i]).toArray(),
        Arrays.stream(places).mapToDouble(i -> predictions[i]).toArray());
  }

  private boolean isKnown(int i) {
    return IntStream.range(0, names.size()).noneMatch(k -> Double.isNaN(target(i, k)));
  }

  /** All of several batches, one after another; at least one batch, all of the same numbers. */
  public static ValueOutcomes join(List<ValueOutcomes> batches) {
    return new ValueOutcomes(
        batches.stream().flatMap(batch -> batch.ids.stream()).toList(),
        batches.get(0).names,
        batches.stream().flatMapToDouble(batch -> Arrays.stream(batch.targets)).toArray(),
        batches.stream().flatMapToDouble(batch -> Arrays.stream(batch.predictions)).toArray());
  }
}
