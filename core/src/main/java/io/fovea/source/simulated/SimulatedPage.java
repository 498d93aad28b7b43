package io.fovea.source.simulated;

/**
 * A page of text: lines of letters between margins, in fractions of the screen. All sizes are
 * chosen.
 *
 * @param lines how many lines
 * @param lettersPerLine letters in a full line
 */
record SimulatedPage(int lines, int lettersPerLine) {
  private static final double LEFT = 0.08;
  private static final double TOP = 0.08;
  private static final double SPAN = 0.84;

  static SimulatedPage draw(Draws draws) {
    return new SimulatedPage((int) draws.between(13, 18), (int) draws.between(64, 81));
  }

  /** Horizontal place of a letter, counted from 0 at the line's start. */
  double x(double letter) {
    return LEFT + SPAN * letter / lettersPerLine;
  }

  /** Vertical middle of a line, counted from 0 at the top. */
  double y(int line) {
    return TOP + SPAN * (line + 0.5) / lines;
  }
}
