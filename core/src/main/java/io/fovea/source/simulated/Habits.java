package io.fovea.source.simulated;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How someone moves over a page in one task.
 *
 * @param fixationMs mean fixation duration in milliseconds
 * @param saccadeLetters mean forward saccade in letters
 * @param regression chance that a saccade goes back
 * @param leaveLine chance, at each fixation, to leave the line before its end
 * @param skipLine chance, at each return sweep, to pass over a line
 * @param jump chance, at each fixation, to go anywhere on the page
 */
record Habits(
    double fixationMs,
    double saccadeLetters,
    double regression,
    double leaveLine,
    double skipLine,
    double jump) {

  /** The mean: geometric for sizes, on the log-odds scale for chances. */
  static Habits middle(Habits... habits) {
    return new Habits(
        StrictMath.exp(mean(habits, h -> StrictMath.log(h.fixationMs))),
        StrictMath.exp(mean(habits, h -> StrictMath.log(h.saccadeLetters))),
        chance(mean(habits, h -> odds(h.regression))),
        chance(mean(habits, h -> odds(h.leaveLine))),
        chance(mean(habits, h -> odds(h.skipLine))),
        chance(mean(habits, h -> odds(h.jump))));
  }

  private static double mean(Habits[] habits, ToDoubleFunction<Habits> value) {
    return Stream.of(habits).mapToDouble(value).sum() / habits.length;
  }

  /** From these habits the given share of the way to the other ones; more than 1 goes beyond. */
  Habits towards(Habits other, double share) {
    return new Habits(
        size(fixationMs, other.fixationMs, share),
        size(saccadeLetters, other.saccadeLetters, share),
        chance(between(odds(regression), odds(other.regression), share)),
        chance(between(odds(leaveLine), odds(other.leaveLine), share)),
        chance(between(odds(skipLine), odds(other.skipLine), share)),
        chance(between(odds(jump), odds(other.jump), share)));
  }

  private static double size(double from, double to, double share) {
    return StrictMath.exp(between(StrictMath.log(from), StrictMath.log(to), share));
  }

  private static double between(double from, double to, double share) {
    return from + share * (to - from);
  }

  static double odds(double chance) {
    return StrictMath.log(chance / (1 - chance));
  }

  static double chance(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }
}
