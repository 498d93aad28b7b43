package io.fovea.data;

import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.TargetSpace;
import io.fovea.spec.FoveaException;

/** Which scanpaths of the training part an epoch holds, by (seed, epoch) alone. */
public enum Sampler {
  /** Each once, shuffled. */
  SHUFFLE {
    @Override
    int[] order(Targets targets, long seed, int epoch) {
      return Shuffle.order(targets.size(), seed, epoch);
    }
  },
  /**
   * As many, drawn with replacement, each with a probability of 1 / the count of its class: so
   * every class is expected equally often.
   */
  WEIGHTED {
    @Override
    int[] order(Targets targets, long seed, int epoch) {
      return WeightedOrder.of((ClassIndices) targets, seed, epoch);
    }

    @Override
    void check(TargetSpace targets) {
      if (!(targets instanceof LabelEncoding)) {
        throw new FoveaException(
            "data.sampler: weighted draws every class equally often, and the data's targets are %s;"
                    .formatted(targets)
                + " use shuffle");
      }
    }
  };

  /** The places of the training part's samples, in the order of an epoch. */
  abstract int[] order(Targets targets, long seed, int epoch);

  /**
   * Whether it can draw from such data.
   *
   * @throws FoveaException if not
   */
  void check(TargetSpace targets) {}
}
