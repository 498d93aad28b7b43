package io.fovea.data;

import io.fovea.label.Dataset;
import io.fovea.label.Labelling;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.source.ScanpathSource;
import io.fovea.spec.FoveaException;
import io.fovea.split.EveryClassInTraining;
import io.fovea.split.Split;
import io.fovea.split.SplitSpec;
import java.util.List;

/** The way from a table to parts: read, labelled, divided, checked. Gone once. */
final class SplitData {
  private final ScanpathSource source;
  private final Labelling labelling;
  private final SplitSpec splitSpec;
  private final long seed;

  @SuppressWarnings("unused")
  private final List<String> allowLeak;

  private Dataset dataset;
  private Split split;
  private DataSummary summary;

  SplitData(
      ScanpathSource source,
      Labelling labelling,
      SplitSpec splitSpec,
      long seed,
      List<String> allowLeak) {
    this.source = source;
    this.labelling = labelling;
    this.splitSpec = splitSpec;
    this.seed = seed;
    this.allowLeak = allowLeak;
  }

  /** Does it; nothing native yet. */
  void read() {
    if (dataset == null) {
      Dataset made = labelling.apply(source.read(), seed);
      Split parts = splitSpec.create(made.samples(), seed);
      if (made.targets() instanceof LabelEncoding labels) {
        EveryClassInTraining.check(splitSpec.name(), parts, labels);
      }
      dataset = made;
      split = parts;
      summary = SplitSummary.of(made, parts);
    }
  }

  /**
   * Whether there is something to learn.
   *
   * @throws FoveaException if all scanpaths have one class
   */
  void checkLearnable() {
    if (dataset.targets() instanceof LabelEncoding labels && labels.size() == 1) {
      throw new FoveaException(
          "%s: all %d scanpaths have the class \"%s\"; a classifier needs two or more"
              .formatted(
                  dataset.report().origin(), dataset.samples().size(), labels.classes().get(0)));
    }
  }

  Dataset dataset() {
    return dataset;
  }

  Split split() {
    return split;
  }

  DataSummary summary() {
    return summary;
  }
}
