package io.fovea.source.simulated;

/**
 * What is one person's own, whatever the task. That readers differ much in durations, saccades and
 * regressions is reported (Rayner 1998); how much they differ here is chosen.
 *
 * @param tempo factor on fixation durations
 * @param stride factor on saccade lengths
 * @param restlessness added to the log-odds of regressing, leaving lines and jumping
 * @param offsetX calibration error of the eye tracker, in widths of the screen
 * @param offsetY calibration error, in heights of the screen
 * @param noise standard deviation of single fixations around where they were aimed: along x in
 *     widths of the screen, along y in its heights
 */
record SimulatedPerson(
    double tempo,
    double stride,
    double restlessness,
    double offsetX,
    double offsetY,
    double noise) {

  static SimulatedPerson draw(Draws draws) {
    return new SimulatedPerson(
        draws.lognormal(1, 0.12),
        draws.lognormal(1, 0.15),
        draws.normal(0, 0.30),
        draws.normal(0, 0.010),
        draws.normal(0, 0.018),
        draws.lognormal(0.008, 0.3));
  }

  /** How this person does a task on one occasion. */
  Habits apply(Habits task, Draws draws) {
    // Nobody does a task twice in quite the same way.
    double mood = draws.normal(restlessness, 0.25);
    return new Habits(
        task.fixationMs() * tempo * draws.lognormal(1, 0.05),
        task.saccadeLetters() * stride * draws.lognormal(1, 0.10),
        shifted(task.regression(), mood),
        shifted(task.leaveLine(), mood),
        shifted(task.skipLine(), mood),
        shifted(task.jump(), mood));
  }

  private static double shifted(double chance, double mood) {
    return Habits.chance(Habits.odds(chance) + mood);
  }
}
