package io.fovea.label;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.NoTargets;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Target;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.source.DataException;
import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How recordings become samples: labels are joined, classes selected and renamed, scanpaths drawn,
 * and what the labels say becomes a target.
 *
 * @param file a second table with the labels
 * @param classes which classes take part
 * @param sampling which scanpaths take part
 */
public record Labelling(Optional<LabelsFile> file, ClassRules classes, Sampling sampling) {
  /** The table's own labels, all of them. */
  public Labelling() {
    this(Optional.empty(), new ClassRules(), new Sampling());
  }

  /**
   * The samples, sorted by key.
   *
   * @param seed decides which scanpaths are drawn
   * @throws DataException if keys do not fit, nothing is left, or a target is no number
   */
  public Dataset apply(Recordings recordings, long seed) {
    Recordings labelled =
        file.isPresent() ? new LabelJoin(file.get()).join(recordings) : recordings;
    Recordings chosen = sampling.apply(classes.apply(labelled), seed);
    String origin = recordings.report().origin();
    if (chosen.recordings().isEmpty()) {
      throw new DataException(
          origin + ": no scanpath is left: " + String.join("; ", chosen.report().notes()));
    }
    if (chosen.labels().isEmpty()) {
      return dataset(chosen, new NoTargets(), recording -> new NoTarget());
    }
    if (chosen.numeric()) {
      return dataset(chosen, new TargetNames(chosen.labels()), Labelling::values);
    }
    return classified(chosen);
  }

  private interface ToTarget {
    Target of(Recording recording);
  }

  private static Dataset classified(Recordings chosen) {
    LabelEncoding encoding =
        LabelEncoding.of(
            chosen.recordings().stream().map(recording -> recording.labels().get(0)).toList());
    Map<String, ClassTarget> targets = new HashMap<>();
    return dataset(
        chosen,
        encoding,
        recording ->
            targets.computeIfAbsent(
                recording.labels().get(0), label -> new ClassTarget(encoding.indexOf(label))));
  }

  private static Dataset dataset(Recordings chosen, TargetSpace targets, ToTarget toTarget) {
    List<Sample> samples = new ArrayList<>(chosen.recordings().size());
    for (Recording recording : chosen.recordings()) {
      samples.add(new Sample(recording.scanpath(), toTarget.of(recording), recording.part()));
    }
    return new Dataset(samples, targets, chosen.key(), chosen.report());
  }

  private static Target values(Recording recording) {
    List<Double> values = new ArrayList<>();
    for (String text : recording.labels()) {
      double value = number(text);
      if (!Double.isFinite(value)) {
        throw new DataException(
            "scanpath %s: the target must be a finite number, got \"%s\""
                .formatted(recording.scanpath().key(), text));
      }
      values.add(value);
    }
    return new ValuesTarget(values);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
