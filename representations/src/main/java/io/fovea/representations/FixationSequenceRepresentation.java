package io.fovea.representations;

import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Computes the features of a scanpath and scales them by what was learned. */
final class FixationSequenceRepresentation implements Representation {
  private final FixationSequence spec;
  private final SequenceColumns columns;
  private final Optional<LearnedScaling> scaling;
  private final Set<ScanpathKey> learnedFrom;

  private FixationSequenceRepresentation(
      FixationSequence spec,
      SequenceColumns columns,
      Optional<LearnedScaling> scaling,
      Set<ScanpathKey> learnedFrom) {
    this.spec = spec;
    this.columns = columns;
    this.scaling = scaling;
    this.learnedFrom = learnedFrom;
  }

  static FixationSequenceRepresentation learning(FixationSequence spec, List<Scanpath> training) {
    var columns = new SequenceColumns(spec);
    if (!training.isEmpty()) { // scanpaths of one table have the same columns
      columns.check(training.get(0).featureNames());
    }
    if (!spec.learns()) {
      return restored(spec, Map.of());
    }
    if (training.isEmpty()) {
      return new FixationSequenceRepresentation(spec, columns, Optional.empty(), Set.of());
    }
    return new FixationSequenceRepresentation(
        spec,
        columns,
        Optional.of(LearnedScaling.of(spec, columns, training)),
        training.stream().map(Scanpath::key).collect(Collectors.toUnmodifiableSet()));
  }

  static FixationSequenceRepresentation restored(
      FixationSequence spec, Map<String, List<Double>> learned) {
    return new FixationSequenceRepresentation(
        spec, new SequenceColumns(spec), Optional.of(new LearnedScaling(spec, learned)), Set.of());
  }

  @Override
  public TensorShape shape() {
    return TensorShape.of(TensorShape.VARIABLE, spec.features().size());
  }

  @Override
  public Tensor encode(Scanpath scanpath) {
    LearnedScaling by =
        scaling.orElseThrow(
            () ->
                new FoveaException(
                    "fixation_sequence: its scaling is learned from training scanpaths, of which"
                        + " there are none; scaling none needs none"));
    double[][] values = columns(scanpath);
    int steps = values[0].length;
    float[] rows = new float[Math.multiplyExact(steps, values.length)]; // (T, F)
    for (int f = 0; f < values.length; f++) {
      for (int t = 0; t < steps; t++) {
        rows[t * values.length + f] = (float) by.apply(f, values[f][t]);
      }
    }
    return new Tensor(rows, steps, values.length);
  }

  private double[][] columns(Scanpath scanpath) {
    try {
      return columns.of(scanpath);
    } catch (SettingException e) {
      throw new FoveaException("scanpath %s: %s".formatted(scanpath.key(), e.getMessage()), e);
    }
  }

  @Override
  public Set<ScanpathKey> learnedFrom() {
    return learnedFrom;
  }

  @Override
  public Map<String, List<Double>> learned() {
    return scaling.map(LearnedScaling::learned).orElse(Map.of());
  }
}
