package io.fovea.representations;

/**
 * A Gaussian kernel density on a pixel grid, exact in double precision wherever the result is not
 * zero in float, at the cost of one matrix product.
 *
 * <p>With grid point g = (x_j, y_i), fixation f_k and Q the inverse of the kernel's covariance, all
 * relative to one origin,
 *
 * <pre>
 * exp(-(g-f)'Q(g-f)/2) = exp(-g'Qg/2) * exp(-f'Qf/2 + y_i V_k) * exp(x_j U_k),   (U_k, V_k) = Q f_k
 * </pre>
 *
 * so the sum over fixations is a (height, n) times (n, width) product, scaled pixel by pixel. Each
 * factor alone may be huge; the grid is therefore cut into tiles with their own origins until every
 * exponent is modest ({@link #LARGEST_EXPONENT}). An ordinary scanpath needs a single tile.
 */
final class GaussianKde {
  /**
   * Bounds |x U|, |y V| and the two squares of g'Qg/2 inside a tile. Double's exponents reach 708:
   * a term that matters has an exponent above -(105 + ln peak), its row factor therefore starts
   * above exp(-105 - ln peak - 3 * 150), and {@link Places#EQUAL_WITHIN} keeps peak below 1e35.
   */
  private static final double LARGEST_EXPONENT = 150;

  /** exp(-105) is below half of the smallest float. */
  private static final double FLOAT_ZERO_EXPONENT = 105;

  private final Places places;
  private final Kernel kernel;
  private final int width;
  private final double pitchX;
  private final double pitchY;
  private final double reach;
  private final double[] density;

  private GaussianKde(Places places, int height, int width) {
    this.places = places;
    this.width = width;
    this.pitchX = 1.0 / Math.max(1, width - 1);
    this.pitchY = 1.0 / Math.max(1, height - 1);
    this.kernel = Kernel.of(places, pitchX, pitchY);
    this.reach = Math.sqrt(2 * (FLOAT_ZERO_EXPONENT + Math.max(0, Math.log(kernel.peak()))));
    this.density = new double[height * width];
  }

  /**
   * The density at x = j / (width - 1), y = i / (height - 1), row-major.
   *
   * @param places more than one x and more than one y
   */
  static double[] density(Places places, int height, int width) {
    var kde = new GaussianKde(places, height, width);
    int[] all = new int[places.size()];
    for (int k = 0; k < all.length; k++) {
      all[k] = k;
    }
    kde.fill(0, height, 0, width, all);
    return kde.density;
  }

  /** Fills the rows and columns from (inclusive) to (exclusive) a bound. */
  private void fill(int rowFrom, int rowTo, int columnFrom, int columnTo, int[] candidates) {
    double centreX = (columnFrom + columnTo - 1) * 0.5 * pitchX;
    double centreY = (rowFrom + rowTo - 1) * 0.5 * pitchY;
    double halfX = (columnTo - columnFrom - 1) * 0.5 * pitchX;
    double halfY = (rowTo - rowFrom - 1) * 0.5 * pitchY;
    var near = new NearFixations(kernel, places, candidates);
    near.seenFrom(centreX, centreY, halfX, halfY, reach);
    if (near.count() == 0) {
      return;
    }
    double exponentX = Math.max(halfX * near.largestU(), near.qxx() * halfX * halfX / 2);
    double exponentY = Math.max(halfY * near.largestV(), near.qyy() * halfY * halfY / 2);
    if (Math.max(exponentX, exponentY) <= LARGEST_EXPONENT) {
      new KdeTile(near, rowTo - rowFrom, columnTo - columnFrom, pitchX, pitchY)
          .paint(density, rowFrom * width + columnFrom, width, kernel.peak() / places.size());
    } else if (exponentX > exponentY) {
      int middle = (columnFrom + columnTo) / 2;
      fill(rowFrom, rowTo, columnFrom, middle, near.indices());
      fill(rowFrom, rowTo, middle, columnTo, near.indices());
    } else {
      int middle = (rowFrom + rowTo) / 2;
      fill(rowFrom, middle, columnFrom, columnTo, near.indices());
      fill(middle, rowTo, columnFrom, columnTo, near.indices());
    }
  }
}
