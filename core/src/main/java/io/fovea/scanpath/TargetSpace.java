package io.fovea.scanpath;

import io.fovea.spec.FoveaException;

/** What all targets of a data set have in common. */
public sealed interface TargetSpace permits LabelEncoding, TargetNames, NoTargets {
  /**
   * The classes.
   *
   * @throws FoveaException if the targets are no classes
   */
  default LabelEncoding labels() {
    throw new FoveaException(
        "the data have no classes but " + this + "; data.columns.label names a column of classes");
  }
}
