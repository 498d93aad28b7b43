package io.fovea.data;

import io.fovea.label.Dataset;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.NoTargets;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import io.fovea.spec.FoveaException;
import java.util.List;

/** Samples under the classes or targets of a model that was trained before. */
final class RememberedTargets {
  private RememberedTargets() {}

  /** What the model learned to say. */
  static TargetSpace space(DataMemory memory) {
    return memory.classes().isEmpty()
        ? new TargetNames(memory.targets())
        : new LabelEncoding(memory.classes());
  }

  /**
   * The same samples, their targets as the model counts them; samples without targets stay so.
   *
   * @throws FoveaException if they have a class or targets that the model does not know
   */
  static Dataset in(Dataset dataset, DataMemory memory) {
    if (dataset.targets() instanceof NoTargets) {
      return dataset;
    }
    TargetSpace known = space(memory);
    if (known.getClass() != dataset.targets().getClass()) {
      throw new FoveaException(
          "the model learned %s, but the data have %s".formatted(known, dataset.targets()));
    }
    if (!(known instanceof LabelEncoding model)) {
      if (!known.equals(dataset.targets())) {
        throw new FoveaException(
            "the model learned %s, but the data have %s".formatted(known, dataset.targets()));
      }
      return dataset;
    }
    LabelEncoding own = dataset.targets().labels();
    for (String label : own.classes()) {
      if (!model.classes().contains(label)) {
        throw new FoveaException(
            "the data have the class \"%s\", which the model has not learned; it knows %s"
                .formatted(label, model.classes()));
      }
    }
    List<Sample> samples =
        dataset.samples().stream().map(sample -> renumbered(sample, own, model)).toList();
    return new Dataset(samples, model, dataset.key(), dataset.report());
  }

  private static Sample renumbered(Sample sample, LabelEncoding from, LabelEncoding to) {
    if (!(sample.target() instanceof ClassTarget target)) {
      return sample;
    }
    int index = to.indexOf(from.classes().get(target.index()));
    return new Sample(sample.scanpath(), new ClassTarget(index), sample.part());
  }
}
