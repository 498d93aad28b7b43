package io.fovea.data;

import io.fovea.representation.TensorShape;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.TargetSpace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a model needs to know of the data to be built.
 *
 * @param inputs names and shapes (without the batch axis), in the order in which batches carry them
 * @param targets what is to be learned: classes, numbers, nothing
 * @param targetStatistics of the training part's numbers; empty where no numbers are learned or the
 *     data cannot say
 * @param classCounts how often each class occurs in the training part; empty where no classes are
 *     learned or the data cannot say
 */
public record DataSignature(
    Map<String, TensorShape> inputs,
    TargetSpace targets,
    Optional<TargetStatistics> targetStatistics,
    List<Integer> classCounts) {
  public DataSignature {
    classCounts = List.copyOf(classCounts);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /** Data that cannot say how often their classes occur, or have none. */
  public DataSignature(
      Map<String, TensorShape> inputs,
      TargetSpace targets,
      Optional<TargetStatistics> targetStatistics) {
    this(inputs, targets, targetStatistics, List.of());
  }

  /** Data whose targets have no statistics. */
  public DataSignature(Map<String, TensorShape> inputs, TargetSpace targets) {
    this(inputs, targets, Optional.empty());
  }

  /**
   * The classes.
   *
   * @throws io.fovea.spec.FoveaException if the targets are no classes
   */
  public LabelEncoding labels() {
    return targets.labels();
  }

  /** The classes' names in the order of their indices; empty where the targets are no classes. */
  public List<String> classes() {
    return targets instanceof LabelEncoding labels ? labels.classes() : List.of();
  }
}
