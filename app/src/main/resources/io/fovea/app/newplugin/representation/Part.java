package __package__;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import java.util.List;

/**
 * Where the fixations are. Output (1, rows, columns), y downward: the screen is divided into equal
 * cells, and a cell's value is the share of the scanpath's fixations in it. Fixations beside the
 * screen count for the nearest cell.
 */
@Doc("Share of the fixations in each cell of a grid, one channel.")
public record __Part__(
    @Doc("Rows of the grid.") int rows, @Doc("Columns of the grid.") int columns)
    implements RepresentationSpec {

  /** The defaults, and their only home. */
  public __Part__() {
    this(8, 8);
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    Check.positive("rows", rows);
    Check.positive("columns", columns);
  }

  @Override
  public String name() {
    return "__name__";
  }

  /** Learns nothing from the training part. */
  @Override
  public Representation create(List<Scanpath> training) {
    return new Grid();
  }

  /** Keeps nothing between scanpaths, so that threads may share it. */
  private final class Grid implements Representation {
    @Override
    public TensorShape shape() {
      return TensorShape.of(1, rows, columns);
    }

    @Override
    public Tensor encode(Scanpath scanpath) {
      FixationColumns fixations = scanpath.fixations();
      float[] cells = new float[rows * columns];
      for (int i = 0; i < fixations.size(); i++) {
        double x = fixations.x()[i];
        double y = fixations.y()[i];
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
          throw new FoveaException(
              "scanpath %s, fixation %d: expected a place, got (%s, %s)"
                  .formatted(scanpath.key(), i + 1, x, y));
        }
        cells[cell(y, rows) * columns + cell(x, columns)] += 1f / fixations.size();
      }
      if (fixations.size() == 0) {
        throw new FoveaException("scanpath %s has no fixation".formatted(scanpath.key()));
      }
      return new Tensor(cells, 1, rows, columns);
    }

    private int cell(double place, int count) {
      return Math.max(0, Math.min(count - 1, (int) Math.floor(place * count)));
    }
  }
}
