package example;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How gaze moves between areas of interest: the first-order transition matrix. Output (1, n, n),
 *
 * <pre>value(i, j) = transitions from area i to area j / transitions from area i</pre>
 *
 * and 0 in the row of an area that is never left. A transition is a pair of successive fixations;
 * one within an area counts too. Without {@code areas} the screen is divided into {@code rows} x
 * {@code columns} areas, row by row. A fixation in no area is left out, and those around it follow
 * each other, or, with {@code outside}, is in an area of its own, the last one.
 */
@Doc("Transition probabilities between areas of interest, a square matrix in one channel.")
public record AoiTransitions(
    @Doc("Areas by name; a grid where there are none.") Map<String, Area> areas,
    @Doc("Rows of the grid.") int rows,
    @Doc("Columns of the grid.") int columns,
    @Doc("Whether fixations in no area are in one of their own.") boolean outside)
    implements RepresentationSpec {

  /** A grid of 3 x 3. */
  public AoiTransitions() {
    this(Map.of(), 3, 3, false);
  }

  public AoiTransitions {
    // In the order in which they were given, which is that of the matrix.
    areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
    Check.positive("rows", rows);
    Check.positive("columns", columns);
  }

  @Override
  public String name() {
    return "example.aoi_transitions";
  }

  /** Learns nothing from the training part. */
  @Override
  public Representation create(List<Scanpath> training) {
    return new TransitionMatrix(this);
  }
}
