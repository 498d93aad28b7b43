package io.fovea.split;

import io.fovea.scanpath.Sample;
import java.util.BitSet;
import java.util.List;

/** A rule by which some samples are drawn from many. */
interface Drawing {
  /**
   * Draws about a number of samples.
   *
   * @param from in key order
   * @param wanted at least 1 and less than there are
   * @return the places of those drawn; at least one, and at least one is left
   */
  BitSet draw(List<Sample> from, int wanted, long seed);
}
