package io.fovea.metric;

import io.fovea.scanpath.SampleId;
import java.util.List;

/** What a model said of some samples, beside what is true of them. */
public sealed interface Outcomes permits ClassOutcomes, ValueOutcomes {
  /** Which samples, in order. */
  List<SampleId> ids();

  /** How many samples. */
  default int size() {
    return ids().size();
  }
}
