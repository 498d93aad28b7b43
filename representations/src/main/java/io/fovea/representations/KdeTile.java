package io.fovea.representations;

/**
 * One tile of a {@link GaussianKde}: the matrix product and the scaling.
 *
 * <p>Grid steps are equal, so every factor is a geometric progression: an exponential at its start,
 * another for its ratio, products between. Their rounding grows to about size * 1e-16.
 */
final class KdeTile {
  /** Fixations taken together in the product, so that its sums stay in registers. */
  private static final int TOGETHER = 4;

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
    double[][] rowFactors = factors(rows);
    double[][] columnFactors = factors(columns);
    for (int k = 0; k < near.count(); k++) {
      double atFirstRow = Math.exp(-near.halfSquare(k) + near.v(k) * first(rows, pitchY));
      progression(rowFactors[k], atFirstRow, near.v(k) * pitchY);
      double atFirstColumn = Math.exp(near.u(k) * first(columns, pitchX));
      progression(columnFactors[k], atFirstColumn, near.u(k) * pitchX);
    }
    double[] columnBell = bell(columns, pitchX, near.qxx());
    double[] rowBell = bell(rows, pitchY, near.qyy());
    double[] cross = new double[columns];
    for (int i = 0; i < rows; i++) {
      double[] sums = new double[columns];
      for (int k = 0; k < columnFactors.length; k += TOGETHER) {
        addFour(sums, i, k, rowFactors, columnFactors);
      }
      double slope = -near.qxy() * (first(rows, pitchY) + i * pitchY);
      progression(cross, Math.exp(slope * first(columns, pitchX)), slope * pitchX);
      for (int j = 0; j < columns; j++) {
        image[offset + i * stride + j] = columnBell[j] * cross[j] * sums[j] * (scale * rowBell[i]);
      }
    }
  }

  /** One array per fixation, and zeros, which add nothing, up to a multiple of TOGETHER. */
  private double[][] factors(int size) {
    return new double[(near.count() + TOGETHER - 1) / TOGETHER * TOGETHER][size];
  }

  /**
   * sums += row factor times column factors, for four fixations. All arrays are read at the same
   * index: only such loops are turned into vector instructions.
   */
  private static void addFour(double[] sums, int i, int k, double[][] row, double[][] column) {
    double r0 = row[k][i];
    double r1 = row[k + 1][i];
    double r2 = row[k + 2][i];
    double r3 = row[k + 3][i];
    double[] c0 = column[k];
    double[] c1 = column[k + 1];
    double[] c2 = column[k + 2];
    double[] c3 = column[k + 3];
    for (int j = 0; j < sums.length; j++) {
      sums[j] += r0 * c0[j] + r1 * c1[j] + r2 * c2[j] + r3 * c3[j];
    }
  }

  /** The first grid point, relative to the tile's centre. */
  private static double first(int count, double pitch) {
    return -(count - 1) * 0.5 * pitch;
  }

  private static void progression(double[] into, double first, double logRatio) {
    double ratio = Math.exp(logRatio);
    double value = first;
    for (int i = 0; i < into.length; i++) {
      into[i] = value;
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
