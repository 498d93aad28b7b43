package example;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * Where the looking time went. Output (1, height, width), y downward: the stimulus is divided into
 * height x width cells of equal size, and a cell's value is the share of the scanpath's whole
 * duration that was spent in it,
 *
 * <pre>value(i, j) = sum of d_k over the fixations k in cell (i, j) / sum of all d_k</pre>
 *
 * where d_k is a fixation's duration and its cell is i = floor(y * height), j = floor(x * width);
 * the stimulus's lower and right edge belong to the last row and column. Time spent outside the
 * stimulus is in no cell but in the whole, so that the values sum to the share spent inside.
 */
@Doc("Share of the looking time spent in each cell of a grid, one channel.")
public record DurationMap(
    @Doc("Rows of the grid.") int height, @Doc("Columns of the grid.") int width)
    implements RepresentationSpec {

  // The no-argument constructor is the one home of the defaults.
  public DurationMap() {
    this(16, 16);
  }

  // The compact constructor is the one home of the rules: a wrong setting never gets further.
  public DurationMap {
    Check.positive("height", height);
    Check.positive("width", width);
  }

  @Override
  public String name() {
    return "example.duration_map";
  }

  /** Learns nothing from the training part. */
  @Override
  public Representation create(List<Scanpath> training) {
    return new DurationGrid(this);
  }
}
