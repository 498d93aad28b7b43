package io.fovea.data;

import java.nio.FloatBuffer;

/**
 * One part of the data, encoded. A sample's numbers are a buffer per input, in row-major order; how
 * many there are may differ from sample to sample.
 */
interface EncodedPart {
  int size();

  /**
   * Goes through samples in an order. Nothing is done before the first is asked for.
   *
   * @param order the samples' places, in the order in which they will be asked for
   * @param atOnce how many will be asked for at once
   */
  Pass pass(int[] order, int atOnce);

  /** Samples in the order of a pass. */
  interface Pass {
    /**
     * Samples next to each other in the order: {@code [sample][input]}. Their buffers are read
     * once, by whoever asked.
     */
    FloatBuffer[][] samples(int from, int to);
  }

  /** A part whose samples lie ready, in whatever order they are asked for. */
  interface Kept extends EncodedPart {
    /** The numbers of one sample, by input. */
    FloatBuffer[] sample(int place);

    @Override
    default Pass pass(int[] order, int atOnce) {
      return (from, to) -> {
        FloatBuffer[][] samples = new FloatBuffer[to - from][];
        for (int i = from; i < to; i++) {
          samples[i - from] = sample(order[i]);
        }
        return samples;
      };
    }
  }
}
