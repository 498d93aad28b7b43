package io.fovea.cleaning;

import io.fovea.scanpath.FixationColumns;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.Optional;

/**
 * Leaves out whole scanpaths with fewer than {@code count} fixations. Rules that leave out
 * fixations should stand before it.
 */
@Doc("Leaves out scanpaths with too few fixations.")
public record MinFixations(@Doc("The fewest fixations that a scanpath may have.") int count)
    implements CleaningSpec {
  /** Three: a density needs as many for its covariance. */
  public MinFixations() {
    this(3);
  }

  public MinFixations {
    Check.that(count >= 2, "count", "must be >= 2, as every scanpath has one", "" + count);
  }

  @Override
  public String name() {
    return "min_fixations";
  }

  @Override
  public Cleaning create(CleaningContext context) {
    return this::clean;
  }

  private Optional<FixationColumns> clean(FixationColumns fixations, CleaningCounts counts) {
    if (fixations.size() >= count) {
      return Optional.of(fixations);
    }
    counts.scanpathLeftOut(fixations.size(), "with fewer than " + count + " fixations");
    return Optional.empty();
  }
}
