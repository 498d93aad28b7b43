package io.fovea.representations;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * The scanpath as a picture: fixations as blue discs with a dark edge, saccades as thin green lines
 * over them, white ground. Output (3, height, width), red, green and blue in 0..1, y downward;
 * anti-aliased, so it says as much as it can at any size. Durations are not used.
 *
 * <p>Sizes are fractions of the image's shorter side, with a least size in pixels that keeps small
 * images readable. What lies beyond the image is cut off at its edge.
 *
 * <p>The image is the stimulus, so that the picture and a {@link Heatmap} line up pixel on pixel.
 * Zoomed, the extreme fixations lie on the outermost pixels' centres, as in a zoomed {@link
 * Heatmap}; an axis on which all fixations lie in one place shows them in its middle.
 */
@Doc("The scanpath drawn as an RGB picture: blue fixations, green saccades, white ground.")
public record BaselineVisualization(
    @Doc("Rows of the image, in pixels.") int height,
    @Doc("Columns of the image, in pixels.") int width,
    @Doc("Whether the fixations are first stretched to fill the image.") boolean zoomToData,
    @Doc("Radius of a fixation's disc, edge included, as a fraction of the shorter side.")
        double fixationRadius,
    @Doc("Width of a saccade's line, as a fraction of the shorter side.") double saccadeWidth,
    @Doc("Least radius of a fixation's disc, in pixels.") double minFixationRadiusPx,
    @Doc("Least width of a saccade's line, in pixels.") double minSaccadeWidthPx)
    implements RepresentationSpec {

  public BaselineVisualization() {
    this(64, 64);
  }

  public BaselineVisualization(int height, int width) {
    this(height, width, false);
  }

  public BaselineVisualization(int height, int width, boolean zoomToData) {
    this(height, width, zoomToData, 0.025, 0.004, 0.9, 0.4);
  }

  public BaselineVisualization {
    Check.positive("height", height);
    Check.positive("width", width);
    Check.between("fixationRadius", fixationRadius, 0, 1);
    Check.between("saccadeWidth", saccadeWidth, 0, 1);
    Check.positive("minFixationRadiusPx", minFixationRadiusPx);
    Check.positive("minSaccadeWidthPx", minSaccadeWidthPx);
  }

  @Override
  public String name() {
    return "baseline_visualization";
  }

  @Override
  public Representation create(List<Scanpath> training) {
    return new ScanpathDrawing(this);
  }

  /** Radius of a fixation's disc at this image size. */
  double fixationRadiusPx() {
    return Math.max(minFixationRadiusPx, fixationRadius * Math.min(height, width));
  }

  /** Width of a saccade's line at this image size. */
  double saccadeWidthPx() {
    return Math.max(minSaccadeWidthPx, saccadeWidth * Math.min(height, width));
  }
}
