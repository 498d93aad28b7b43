package io.fovea.data;

import ai.djl.ndarray.NDList;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Some samples, encoded. The arrays belong to the manager given to {@link Batches#load} and die
 * with it.
 *
 * @param inputs an array (B, ...) per input, in the order of {@link DataSignature#inputs()}. Where
 *     the first size differs from scanpath to scanpath, (B, T, ...), it is padded with zeros to the
 *     longest of the batch, and the array after it holds the lengths (B), 32-bit integers
 * @param lengths the same lengths as plain numbers, by input; treat them as constants
 * @param targets what is to be learned of the samples
 * @param ids which samples, in the same order
 */
public record Batch(
    NDList inputs, Map<String, int[]> lengths, Targets targets, List<SampleId> ids) {
  public Batch {
    lengths = Map.copyOf(lengths);
    ids = List.copyOf(ids);
    if (ids.size() != targets.size()) {
      throw new FoveaException(
          "a batch of %d targets came with the ids of %d samples"
              .formatted(targets.size(), ids.size()));
    }
  }

  /** Samples without a name: their ids are 0, 1, ..., each its own participant. */
  public Batch(NDList inputs, Map<String, int[]> lengths, Targets targets) {
    this(inputs, lengths, targets, numbered(targets.size()));
  }

  /** Inputs of a fixed size alone, of samples without a name. */
  public Batch(NDList inputs, Targets targets) {
    this(inputs, Map.of(), targets);
  }

  private static List<SampleId> numbered(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> new SampleId(ScanpathKey.of((double) i), (double) i))
        .toList();
  }

  public int size() {
    return targets.size();
  }

  /**
   * How many steps of each sample are real.
   *
   * @throws FoveaException if no input of this name has lengths
   */
  public int[] lengths(String input) {
    int[] found = lengths.get(input);
    if (found == null) {
      throw new FoveaException(
          Suggestions.unknown("input of variable length", input, lengths.keySet()));
    }
    return found.clone();
  }

  /**
   * The samples' class indices.
   *
   * @throws FoveaException if the targets are no classes
   */
  public ClassIndices classes() {
    if (targets instanceof ClassIndices classes) {
      return classes;
    }
    throw new FoveaException("a batch of samples with " + targets + " was asked for classes");
  }

  /**
   * The samples' numbers.
   *
   * @throws FoveaException if the targets are no numbers
   */
  public ValueTargets values() {
    if (targets instanceof ValueTargets values) {
      return values;
    }
    throw new FoveaException("a batch of samples with " + targets + " was asked for numbers");
  }
}
