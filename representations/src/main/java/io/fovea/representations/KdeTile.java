package io.fovea.representations;

import java.util.Arrays;

/**
 * One tile of a {@link GaussianKde}: the matrix product and the scaling.
 *
 * <p>Grid steps are equal, so every factor is a geometric progression: an exponential at its start,
 * another for its ratio, products between. Their rounding grows to about size * 1e-16.
 */
final class KdeTile {
  /** Fixations taken together in the product, so that its sums stay in registers. */
  private static final int UNROLL = 4;

  private final NearFixations near;
  private final int rows;
  private final int columns;
  private final double pitchX;
  private final double pitchY;

  KdeTile(NearFixations near, int rows, int columns, double pitchX, double pitchY) {
    this.near = near;
    this.rows = rows;
    this.columns = columns;
    this.pitchX = pitchX;
    this.pitchY = pitchY;
  }

  /** Writes the tile, {@code scale} times the sum of the exponentials, into a larger image. */
  void paint(double[] image, int offset, int stride, double scale) {
    // Padded with zeros to a multiple of UNROLL fixations, which add nothing.
    int n = (near.count() + UNROLL - 1) / UNROLL * UNROLL;
    double[] rowFactors = new double[n * rows];
    double[] columnFactors = new double[n * columns];
    for (int k = 0; k < near.count(); k++) {
      double atFirstRow = Math.exp(-near.halfSquare(k) + near.v(k) * first(rows, pitchY));
      progression(rowFactors, k * rows, rows, atFirstRow, near.v(k) * pitchY);
      double atFirstColumn = Math.exp(near.u(k) * first(columns, pitchX));
      progression(columnFactors, k * columns, columns, atFirstColumn, near.u(k) * pitchX);
    }
    double[] bell = bell(columns, pitchX, near.qxx());
    double[] rowBell = bell(rows, pitchY, near.qyy());
    double[] sums = new double[columns];
    double[] cross = new double[columns];
    for (int i = 0; i < rows; i++) {
      Arrays.fill(sums, 0);
      for (int k = 0; k < n; k += UNROLL) {
        addFour(sums, rowFactors, k * rows + i, columnFactors, k * columns);
      }
      double slope = -near.qxy() * (first(rows, pitchY) + i * pitchY);
      double atFirst = Math.exp(slope * first(columns, pitchX));
      progression(cross, 0, columns, atFirst, slope * pitchX);
      double rowScale = scale * rowBell[i];
      for (int j = 0; j < columns; j++) {
        image[offset + i * stride + j] = bell[j] * cross[j] * sums[j] * rowScale;
      }
    }
  }

  /** sums += row factors (1, 4) times column factors (4, columns); the loop is vectorised. */
  private void addFour(double[] sums, double[] rowFactors, int r, double[] c, int at) {
    double r0 = rowFactors[r];
    double r1 = rowFactors[r + rows];
    double r2 = rowFactors[r + 2 * rows];
    double r3 = rowFactors[r + 3 * rows];
    int at1 = at + columns;
    int at2 = at1 + columns;
    int at3 = at2 + columns;
    for (int j = 0; j < sums.length; j++) {
      sums[j] += r0 * c[at + j] + r1 * c[at1 + j] + r2 * c[at2 + j] + r3 * c[at3 + j];
    }
  }

  /** The first grid point, relative to the tile's centre. */
  private static double first(int count, double pitch) {
    return -(count - 1) * 0.5 * pitch;
  }

  private static void progression(
      double[] into, int from, int count, double first, double logRatio) {
    double ratio = Math.exp(logRatio);
    double value = first;
    for (int i = 0; i < count; i++) {
      into[from + i] = value;
      value *= ratio;
    }
  }

  /** exp(-q z^2 / 2) at the grid points z of one axis. */
  private static double[] bell(int count, double pitch, double q) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      double z = first(count, pitch) + i * pitch;
      values[i] = Math.exp(-q * z * z / 2);
    }
    return values;
  }
}
