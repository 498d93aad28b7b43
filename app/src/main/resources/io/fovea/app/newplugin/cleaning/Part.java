package __package__;

import io.fovea.cleaning.Cleaning;
import io.fovea.cleaning.CleaningContext;
import io.fovea.cleaning.CleaningCounts;
import io.fovea.cleaning.CleaningSpec;
import io.fovea.scanpath.FixationColumns;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Leaves out fixations near the edge of the screen and beside it, where trackers are least
 * accurate; a scanpath of which nothing is left, too. Places are fractions of the screen.
 */
@Doc("Leaves out fixations near the edge of the screen.")
public record __Part__(@Doc("How near, as a fraction of the screen.") double margin)
    implements CleaningSpec {

  /** The defaults, and their only home. */
  public __Part__() {
    this(0.02);
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    Check.between("margin", margin, 0, 0.4);
  }

  @Override
  public String name() {
    return "__name__";
  }

  @Override
  public Cleaning create(CleaningContext context) {
    return this::clean;
  }

  /** Nothing vanishes without being counted. */
  private Optional<FixationColumns> clean(FixationColumns fixations, CleaningCounts counts) {
    int[] kept =
        IntStream.range(0, fixations.size())
            .filter(i -> !isNearEdge(fixations.x()[i]) && !isNearEdge(fixations.y()[i]))
            .toArray();
    if (kept.length == 0) {
      counts.scanpathLeftOut(fixations.size(), "with fixations near the edge alone");
      return Optional.empty();
    }
    if (kept.length == fixations.size()) {
      return Optional.of(fixations);
    }
    counts.leftOut(fixations.size() - kept.length, "near the edge");
    return Optional.of(fixations.at(kept));
  }

  private boolean isNearEdge(double place) {
    return place < margin || place > 1 - margin;
  }
}
