package io.fovea.callback;

/** How a learning rate goes from one value to another. */
public enum AnnealingStrategy {
  /** Along half a cosine. */
  COS {
    @Override
    double share(double t) {
      return (1 - Math.cos(Math.PI * t)) / 2;
    }
  },
  /** Along a line. */
  LINEAR {
    @Override
    double share(double t) {
      return t;
    }
  };

  /** How much of the way is done after the share {@code t} of the time. */
  abstract double share(double t);
}
