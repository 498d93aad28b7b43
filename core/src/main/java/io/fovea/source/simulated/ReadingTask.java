package io.fovea.source.simulated;

/**
 * What eye movements are like while someone reads, searches or skims a page of text. The parameters
 * are guided by the literature; they are fitted to no recording.
 *
 * <p>Cited, that is, within what is reported:
 *
 * <ul>
 *   <li>Reading: fixations of 225-250 ms on average, saccades of 7-9 letters, 10-15 % regressions;
 *       three to four letters to a degree (Rayner 1998, Psychological Bulletin 124(3):372-422;
 *       Rayner 2009, Quarterly Journal of Experimental Psychology 62(8):1457-1506).
 *   <li>Search: saccades of about 3 degrees against 2 in reading, so half as long again (Rayner
 *       1998, table 1); fixations of 180-275 ms (Rayner 2009).
 *   <li>Skimming: longer saccades and shorter fixations than in reading, more skipping, time spread
 *       more evenly down the page (Strukelj and Niehorster 2018, Journal of Eye Movement Research
 *       11(1):1). These are directions; how far to go is chosen.
 * </ul>
 *
 * <p>Chosen, that is, ours:
 *
 * <ul>
 *   <li>Search: 222 ms, about the middle of its range and not the 275 ms of Rayner's table of 1998,
 *       so that durations alone do not give the task away.
 *   <li>Skimming: 208 ms, 11.5 letters.
 *   <li>The regressions of search and skimming; and in all tasks how often a line is left early, a
 *       line is passed over or the eyes jump elsewhere, which is not reported as such. Skimming so
 *       becomes denser on the left of the page, searching knows no duty to follow the lines.
 *   <li>How far people and occasions differ ({@link SimulatedPerson}), so that the tasks overlap as
 *       people's do: not every scanpath can be told.
 * </ul>
 */
enum ReadingTask {
  READ,
  SEARCH,
  SKIM;

  /** At effect size 1. */
  private Habits habits() {
    return switch (this) {
      case READ -> new Habits(238, 8.0, 0.13, 0.01, 0.01, 0.01);
      case SEARCH -> new Habits(222, 12.0, 0.20, 0.05, 0.15, 0.28);
      case SKIM -> new Habits(208, 11.5, 0.06, 0.20, 0.20, 0.015);
    };
  }

  /**
   * The task's habits at an effect size: all tasks the same at 0, this task's own at 1.
   *
   * @param effectSize how far from the three tasks' common middle
   */
  Habits habits(double effectSize) {
    return Habits.middle(READ.habits(), SEARCH.habits(), SKIM.habits())
        .towards(habits(), effectSize);
  }

  /** The class's name in tables. */
  String label() {
    return switch (this) {
      case READ -> "read";
      case SEARCH -> "search";
      case SKIM -> "skim";
    };
  }
}
