package io.fovea.cleaning;

import io.fovea.scanpath.FixationColumns;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What becomes of fixations beside the screen, that is with x or y outside {@code -margin .. 1 +
 * margin}: {@code drop} leaves them out, {@code clip} moves them to the nearest place within. A
 * place that is missing (NaN) is not off the screen.
 */
@Doc("Leaves out, or moves to the edge, fixations that lie beside the screen.")
public record OffScreen(
    @Doc("What becomes of them: drop (left out) or clip (moved to the edge).") String action,
    @Doc("How far beside the screen is still on it, in widths and heights of the screen.")
        double margin)
    implements CleaningSpec {
  public OffScreen() {
    this(CleaningAction.DROP);
  }

  public OffScreen(String action) {
    this(action, 0);
  }

  public OffScreen {
    Check.oneOf("action", action, CleaningAction.ACTIONS);
    Check.notNegative("margin", margin);
  }

  @Override
  public String name() {
    return "off_screen";
  }

  @Override
  public Cleaning create(CleaningContext context) {
    return action.equals(CleaningAction.DROP) ? this::drop : this::clip;
  }

  private Optional<FixationColumns> drop(FixationColumns fixations, CleaningCounts counts) {
    IntPredicate outside = outside(fixations);
    counts.leftOut(CleaningAction.count(fixations, outside), where());
    return CleaningAction.keep(fixations, outside.negate());
  }

  private Optional<FixationColumns> clip(FixationColumns fixations, CleaningCounts counts) {
    long count = CleaningAction.count(fixations, outside(fixations));
    if (count == 0) {
      return Optional.of(fixations);
    }
    counts.noted(count, where() + " moved to the edge");
    return Optional.of(fixations.places(clipped(fixations.x()), clipped(fixations.y())));
  }

  private String where() {
    return margin == 0
        ? "outside 0..1"
        : "more than " + CleaningAction.number(margin) + " outside 0..1";
  }

  private IntPredicate outside(FixationColumns fixations) {
    return i -> outside(fixations.x()[i]) || outside(fixations.y()[i]);
  }

  private boolean outside(double place) {
    return place < -margin || place > 1 + margin;
  }

  private double[] clipped(double[] places) {
    return Arrays.stream(places).map(p -> Math.min(1 + margin, Math.max(0 - margin, p))).toArray();
  }
}
