package io.fovea.cleaning;

import io.fovea.scanpath.FixationColumns;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What becomes of fixations that break a rule. */
final class CleaningAction {
  static final String DROP = "drop";
  static final String CLIP = "clip";
  static final List<String> ACTIONS = List.of(DROP, CLIP);

  private CleaningAction() {}

  /** Leaves out the fixations that are not to be kept; they are counted already. */
  static Optional<FixationColumns> keep(FixationColumns fixations, IntPredicate kept) {
    int[] places = IntStream.range(0, fixations.size()).filter(kept).toArray();
    if (places.length == fixations.size()) {
      return Optional.of(fixations);
    }
    return places.length == 0 ? Optional.empty() : Optional.of(fixations.at(places));
  }

  /** How many of the fixations this holds for. */
  static long count(FixationColumns fixations, IntPredicate which) {
    return IntStream.range(0, fixations.size()).filter(which).count();
  }

  /** For example 80, not 80.0. */
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
