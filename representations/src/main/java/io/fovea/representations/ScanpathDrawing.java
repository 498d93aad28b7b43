package io.fovea.representations;

import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;

/**
 * Draws a {@link BaselineVisualization}: first the fixations, then the saccades over them. Lines
 * are so thin that the discs stay visible, while discs would hide most lines of a dense scanpath.
 */
final class ScanpathDrawing implements Representation {
  private static final Rgb FIXATION = new Rgb(0, 0, 1);
  private static final Rgb EDGE = new Rgb(0, 0, 0.2f);
  private static final Rgb SACCADE = new Rgb(0, 0.6f, 0);

  /** Width of a disc's dark edge as a share of its radius. */
  private static final double EDGE_SHARE = 0.25;

  private final BaselineVisualization spec;

  ScanpathDrawing(BaselineVisualization spec) {
    this.spec = spec;
  }

  @Override
  public TensorShape shape() {
    return TensorShape.of(3, spec.height(), spec.width());
  }

  @Override
  public Tensor encode(Scanpath scanpath) {
    Places checked = Places.of(scanpath);
    Places places = spec.zoomToData() ? checked.zoomed(0.5) : checked;
    int n = places.size();
    double[] xPx = new double[n];
    double[] yPx = new double[n];
    for (int k = 0; k < n; k++) {
      xPx[k] = pixel(places.x(k), spec.width());
      yPx[k] = pixel(places.y(k), spec.height());
    }
    var canvas = new Canvas(spec.height(), spec.width());
    double radiusPx = spec.fixationRadiusPx();
    for (int k = 0; k < n; k++) {
      canvas.disc(xPx[k], yPx[k], radiusPx, EDGE);
      canvas.disc(xPx[k], yPx[k], radiusPx * (1 - EDGE_SHARE), FIXATION);
    }
    var saccades = new LineMask(spec.height(), spec.width(), spec.saccadeWidthPx());
    for (int k = 1; k < n; k++) {
      saccades.line(xPx[k - 1], yPx[k - 1], xPx[k], yPx[k]);
    }
    canvas.lines(saccades, SACCADE);
    return new Tensor(canvas.rgb(), 3, spec.height(), spec.width());
  }

  /**
   * Where a place lies between the first pixel's centre (0) and the last one's. A single pixel is
   * the centre of the stimulus.
   */
  private static double pixel(double place, int size) {
    return size == 1 ? place - 0.5 : place * (size - 1);
  }
}
