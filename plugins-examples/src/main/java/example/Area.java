package example;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * A rectangle of the stimulus, in fractions of it; its left and upper edges belong to it.
 *
 * <p>A record that is a setting of a part is a section of the experiment file.
 */
public record Area(
    @Doc("Left edge, 0..1.") double left,
    @Doc("Upper edge, 0..1.") double top,
    @Doc("Right edge, greater than left.") double right,
    @Doc("Lower edge, greater than top.") double bottom) {
  public Area {
    Check.that(right > left, "right", "must be greater than left", left + " and " + right);
    Check.that(bottom > top, "bottom", "must be greater than top", top + " and " + bottom);
  }

  boolean holds(double x, double y) {
    return x >= left && x < right && y >= top && y < bottom;
  }
}
