package io.fovea.source.simulated;

import io.fovea.scanpath.Fixation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an eye tracker records while one person does one task on one page. */
final class SimulatedLook {
  static final double SACCADE_MS = 30; // 20-35 in reading (Rayner 1998)
  private static final double FIXATION_LOG_SD = 0.32; // chosen
  private static final double SHORTEST_FIXATION_MS = 60; // chosen

  private final SimulatedPerson reader;
  private final Habits habits;
  private final Draws draws;
  private final SimulatedGaze gaze;

  SimulatedLook(SimulatedPerson reader, Habits habits, Draws draws) {
    this.reader = reader;
    this.habits = habits;
    this.draws = draws;
    this.gaze = new SimulatedGaze(SimulatedPage.draw(draws), habits, draws);
  }

  /** The eyes move on; nothing is recorded. */
  void pass(int saccades) {
    for (int i = 0; i < saccades; i++) {
      gaze.saccade();
    }
  }

  /** Until the time is over: at least two fixations. */
  List<Fixation> seconds(double seconds) {
    double leftMs = 1000 * seconds;
    List<Fixation> fixations = new ArrayList<>();
    while (leftMs > 0 || fixations.size() < 2) {
      Fixation next = fixation();
      fixations.add(next);
      leftMs -= next.durationMs() + SACCADE_MS;
    }
    return fixations;
  }

  /** However long it takes. */
  List<Fixation> fixations(int count) {
    return Stream.generate(this::fixation).limit(count).toList();
  }

  private Fixation fixation() {
    double durationMs =
        Math.max(SHORTEST_FIXATION_MS, draws.lognormal(habits.fixationMs(), FIXATION_LOG_SD));
    Fixation fixation =
        new Fixation(
            measured(gaze.x() + reader.offsetX() + draws.normal(0, reader.noise())),
            measured(gaze.y() + reader.offsetY() + draws.normal(0, reader.noise())),
            Math.rint(durationMs));
    gaze.saccade();
    return fixation;
  }

  /** On the screen, to a tenth of a thousandth: about what an eye tracker writes. */
  private static double measured(double place) {
    return Math.rint(1e4 * Math.min(1, Math.max(0, place))) / 1e4;
  }

  /** Names are padded so that they sort like numbers and are never taken for numbers. */
  static String numbered(String prefix, int index, int count) {
    return prefix
        + String.format(Locale.ROOT, "%0" + Integer.toString(count).length() + "d", index + 1);
  }
}
