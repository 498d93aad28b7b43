package io.fovea.source;

/**
 * What eye movements are like while someone reads, searches or skims a page of text.
 *
 * <p>Where the numbers come from:
 *
 * <ul>
 *   <li>Reading: fixations of 225-250 ms on average, saccades of 7-9 letters, 10-15 % regressions;
 *       three to four letters to a degree (Rayner 1998, Psychological Bulletin 124(3):372-422;
 *       Rayner 2009, Quarterly Journal of Experimental Psychology 62(8):1457-1506).
 *   <li>Search: fixations of 180-275 ms, saccades of about 3 degrees against 2 in reading, so half
 *       as long again (Rayner 1998, table 1; Rayner 2009), and no duty to follow the lines.
 *   <li>Skimming: longer saccades, shorter fixations, more skipping, time spread more evenly down
 *       the page than in reading (Strukelj and Niehorster 2018, Journal of Eye Movement Research
 *       11(1):1); about two and a half times the words per minute (Just and Carpenter 1987, The
 *       Psychology of Reading and Language Comprehension, ch. 14).
 * </ul>
 *
 * <p>How often a line is left early (so that skimming is denser on the left of the page) or the
 * eyes jump elsewhere is not reported as such; these are chosen so that the rates above come out
 * and the tasks overlap as people's do: with the default settings a linear classifier on 16x16
 * heatmaps and drawings gets about five in six of the scanpaths of new people right, not all.
 */
enum ReadingTask {
  READ,
  SEARCH,
  SKIM;

  /** As the literature has it. */
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
