package io.fovea.source.simulated;

/**
 * The eyes of one person on one page: where they are, and where they go next. A saccade is one of:
 * a jump anywhere; at the line's end (or before it) a return sweep to the start of a later line;
 * along the line back (a regression) or forward.
 */
final class SimulatedGaze {
  private static final double SACCADE_LOG_SD = 0.40; // chosen
  private static final double REGRESSION_LETTERS = 5; // chosen: most are short (Rayner 1998)
  // Return sweeps start and land five to seven letters inside the line (Rayner 1998). The
  // corrective saccades that follow those which fall short are not simulated.
  private static final double LINE_END_LETTERS = 6;
  private static final double LANDING_LETTERS = 5;
  private static final double LANDING_SD = 3.5; // chosen

  private final SimulatedPage page;
  private final Habits habits;
  private final Draws draws;
  private double letter;
  private int line;

  SimulatedGaze(SimulatedPage page, Habits habits, Draws draws) {
    this.page = page;
    this.habits = habits;
    this.draws = draws;
    this.letter = landing();
    // Chosen: the recording starts a little into the task, on a line of the page's upper third.
    this.line = (int) draws.between(0, page.lines() / 3.0);
  }

  double x() {
    return page.x(letter);
  }

  double y() {
    return page.y(line);
  }

  void saccade() {
    if (draws.chance(habits.jump())) {
      line = (int) draws.between(0, page.lines());
      letter = draws.between(0, page.lettersPerLine());
    } else if (atLineEnd() || draws.chance(habits.leaveLine())) {
      returnSweep();
    } else if (draws.chance(habits.regression())) {
      letter = Math.max(0, letter - draws.lognormal(REGRESSION_LETTERS, SACCADE_LOG_SD));
    } else {
      double letters = draws.lognormal(habits.saccadeLetters(), SACCADE_LOG_SD);
      letter = Math.min(page.lettersPerLine(), letter + letters);
    }
  }

  private boolean atLineEnd() {
    return letter > page.lettersPerLine() - LINE_END_LETTERS;
  }

  private void returnSweep() {
    line += 1;
    while (draws.chance(habits.skipLine())) {
      line += 1;
    }
    if (line >= page.lines()) { // read through: somewhere in the upper part again
      line = (int) draws.between(0, page.lines() / 2.0);
    }
    letter = landing();
  }

  private double landing() {
    return Math.max(0, draws.normal(LANDING_LETTERS, LANDING_SD));
  }
}
