package io.fovea.split;

import io.fovea.scanpath.Sample;
import java.util.List;

/** A rule by which samples are dealt into equal folds, and drawn from what is left. */
interface Dealing extends Drawing {
  /**
   * Deals all samples.
   *
   * @param samples in key order
   * @return the fold of each, none of them empty
   * @throws io.fovea.spec.FoveaException if the samples cannot fill so many folds
   */
  int[] deal(List<Sample> samples, int folds, long seed);
}
