package io.fovea.representations;

import java.util.Arrays;

/**
 * The fixations that can be felt in a tile, in the terms of {@link GaussianKde}: f'Qf / 2 and (U,
 * V) = Q f relative to the tile's centre.
 *
 * <p>Computed through whitened coordinates w = L^-1 f (so f'Qf = |w|^2) rather than through Q,
 * whose entries cancel when x and y are nearly collinear.
 */
final class NearFixations {
  private final Kernel kernel;
  private final Places places;
  private final int[] indices;
  private final double[] halfSquare;
  private final double[] u;
  private final double[] v;
  private int count;
  private double largestU;
  private double largestV;

  // The whitened unit vectors: L^-1 (1, 0) = (x1, x2) and L^-1 (0, 1) = (0, y2).
  private final double x1;
  private final double x2;
  private final double y2;

  NearFixations(Kernel kernel, Places places, int[] candidates) {
    this.kernel = kernel;
    this.places = places;
    this.indices = candidates.clone();
    this.halfSquare = new double[candidates.length];
    this.u = new double[candidates.length];
    this.v = new double[candidates.length];
    this.x1 = 1 / kernel.l11();
    this.x2 = -kernel.l21() / (kernel.l11() * kernel.l22());
    this.y2 = 1 / kernel.l22();
  }

  /** Keeps the candidates whose whitened distance to some point of the tile is within reach. */
  void seenFrom(double centreX, double centreY, double halfX, double halfY, double reach) {
    double limit = reach + cornerDistance(halfX, halfY);
    for (int index : indices) {
      double w1 = (places.x(index) - centreX) * x1;
      double w2 = (places.y(index) - centreY - kernel.l21() * w1) * y2;
      double square = w1 * w1 + w2 * w2;
      if (square > limit * limit) {
        continue;
      }
      indices[count] = index;
      halfSquare[count] = square / 2;
      u[count] = x1 * w1 + x2 * w2;
      v[count] = y2 * w2;
      largestU = Math.max(largestU, Math.abs(u[count]));
      largestV = Math.max(largestV, Math.abs(v[count]));
      count++;
    }
  }

  private double cornerDistance(double halfX, double halfY) {
    return Math.hypot(halfX * x1, Math.abs(halfX * x2) + halfY * y2);
  }

  int count() {
    return count;
  }

  int[] indices() {
    return Arrays.copyOf(indices, count);
  }

  double halfSquare(int k) {
    return halfSquare[k];
  }

  double u(int k) {
    return u[k];
  }

  double v(int k) {
    return v[k];
  }

  double largestU() {
    return largestU;
  }

  double largestV() {
    return largestV;
  }

  /** The entry of Q = inverse covariance for (x, x). */
  double qxx() {
    return x1 * x1 + x2 * x2;
  }

  double qxy() {
    return x2 * y2;
  }

  double qyy() {
    return y2 * y2;
  }
}
