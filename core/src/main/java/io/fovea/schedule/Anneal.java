package io.fovea.schedule;

/** The way from one rate to another. */
public enum Anneal {
  /** Along half a cosine wave. */
  COS {
    @Override
    double between(double start, double end, double share) {
      return end + (start - end) / 2 * (Math.cos(Math.PI * share) + 1);
    }
  },
  /** Along a straight line. */
  LINEAR {
    @Override
    double between(double start, double end, double share) {
      return (end - start) * share + start;
    }
  };

  /** The rate when this share of the way is done. */
  abstract double between(double start, double end, double share);
}
