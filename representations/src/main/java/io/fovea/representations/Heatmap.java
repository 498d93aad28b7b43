package io.fovea.representations;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * Gaussian kernel density of the fixations. Output (1, height, width), the density at each pixel's
 * centre, x = j / (width - 1) and y = i / (height - 1), y downward; not normalised to sum 1.
 *
 * <p>The kernel's covariance is the sample covariance (divisor n - 1) times n^(-1/3), Scott's rule
 * for two dimensions. Durations are not used. Special cases:
 *
 * <ul>
 *   <li>one or two fixations are replaced by (.25, .5), (.5, .5), (.75, .5);
 *   <li>fixations that share x or y have no density: see {@link DegenerateHeatmap};
 *   <li>fixations on any other line: the kernel is widened by half a pixel, see {@link Kernel}.
 * </ul>
 *
 * <p>Source: D. W. Scott, Multivariate Density Estimation, Wiley 1992.
 */
@Doc("Gaussian kernel density of the fixations, one channel.")
public record Heatmap(
    @Doc("Rows of the image, in pixels.") int height,
    @Doc("Columns of the image, in pixels.") int width,
    @Doc("Whether the fixations are first stretched to fill the image.") boolean zoomToData)
    implements RepresentationSpec {

  public Heatmap() {
    this(64, 64);
  }

  public Heatmap(int height, int width) {
    this(height, width, false);
  }

  public Heatmap {
    Check.positive("height", height);
    Check.positive("width", width);
  }

  @Override
  public String name() {
    return "heatmap";
  }

  @Override
  public Representation create(List<Scanpath> training) {
    return new HeatmapRepresentation(this);
  }
}
