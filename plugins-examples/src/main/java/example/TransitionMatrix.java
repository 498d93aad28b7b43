package example;

import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import java.util.List;

/** The work of {@link AoiTransitions}. Keeps nothing between scanpaths, so threads may share it. */
final class TransitionMatrix implements Representation {
  private static final int NOWHERE = -1;

  private final AoiTransitions spec;
  private final List<Area> areas;
  private final int size;

  TransitionMatrix(AoiTransitions spec) {
    this.spec = spec;
    this.areas = List.copyOf(spec.areas().values());
    int inside = areas.isEmpty() ? spec.rows() * spec.columns() : areas.size();
    this.size = inside + (spec.outside() ? 1 : 0);
  }

  @Override
  public TensorShape shape() {
    return TensorShape.of(1, size, size);
  }

  @Override
  public Tensor encode(Scanpath scanpath) {
    FixationColumns fixations = scanpath.fixations();
    if (fixations.size() == 0) {
      throw new FoveaException("scanpath %s has no fixation".formatted(scanpath.key()));
    }
    float[] counts = new float[size * size];
    int before = NOWHERE;
    for (int i = 0; i < fixations.size(); i++) {
      int here = area(scanpath, i, fixations.x()[i], fixations.y()[i]);
      if (here != NOWHERE && before != NOWHERE) {
        counts[before * size + here]++;
      }
      before = here == NOWHERE ? before : here;
    }
    return new Tensor(shares(counts), 1, size, size);
  }

  private int area(Scanpath scanpath, int i, double x, double y) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new FoveaException(
          "scanpath %s, fixation %d of %d: expected a place, got (%s, %s)"
              .formatted(scanpath.key(), i + 1, scanpath.size(), x, y));
    }
    int inside = areas.isEmpty() ? cell(x, y) : named(x, y);
    return inside == NOWHERE && spec.outside() ? size - 1 : inside;
  }

  /** The first area that holds the place, where several do. */
  private int named(double x, double y) {
    for (int a = 0; a < areas.size(); a++) {
      if (areas.get(a).holds(x, y)) {
        return a;
      }
    }
    return NOWHERE;
  }

  private int cell(double x, double y) {
    if (x < 0 || x > 1 || y < 0 || y > 1) {
      return NOWHERE;
    }
    int row = Math.min((int) (y * spec.rows()), spec.rows() - 1);
    int column = Math.min((int) (x * spec.columns()), spec.columns() - 1);
    return row * spec.columns() + column;
  }

  private float[] shares(float[] counts) {
    for (int from = 0; from < size; from++) {
      float left = 0;
      for (int to = 0; to < size; to++) {
        left += counts[from * size + to];
      }
      for (int to = 0; to < size && left > 0; to++) {
        counts[from * size + to] /= left;
      }
    }
    return counts;
  }
}
