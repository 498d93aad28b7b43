package io.fovea.source.simulated;

import java.util.ArrayList;
import java.util.List;

/**
 * An eye that looks around on a screen: fixations, and saccades between them, in degrees and
 * milliseconds.
 *
 * <p>A saccade of A degrees lasts 2.2 A + 21 ms (Carpenter 1988, Movements of the Eyes). Its speed
 * rises and falls like that of a movement of least jerk, {@code s(u) = 10 u^3 - 15 u^4 + 6 u^5} of
 * the way at the share u of its time (Flash and Hogan 1985, Journal of Neuroscience
 * 5(7):1688-1703), so that 10 degrees peak at 436 degrees per second. During a fixation the eye
 * drifts around its place. How long fixations last, how long saccades are and how far the eye
 * drifts is chosen, within what is usual for looking at pictures. There are no glissades, no smooth
 * pursuit and no microsaccades.
 */
final class SimulatedEye {
  private static final double WIDTH = 48;
  private static final double HEIGHT = 27;
  private static final double EDGE = 1; // no fixation is nearer to the screen's edge
  private static final double FIXATION_MS = 270;
  private static final double FIXATION_LOG_SD = 0.45;
  private static final double SHORTEST_FIXATION_MS = 80;
  private static final double SACCADE_DEGREES = 5;
  private static final double SACCADE_LOG_SD = 0.7;
  private static final double SHORTEST_SACCADE = 1;
  private static final double DRIFT_SD = 0.06;
  private static final double DRIFT_MS = 200; // after which the drift has forgotten most

  /** A fixation, or the saccade to the place where the next one is. */
  record Phase(double startMs, double endMs, double fromX, double fromY, double toX, double toY) {
    boolean isFixation() {
      return fromX == toX && fromY == toY;
    }

    /** The share of the way at a time. */
    double way(double timeMs) {
      double u = (timeMs - startMs) / (endMs - startMs);
      return u * u * u * (10 + u * (6 * u - 15));
    }
  }

  private final List<Phase> phases = new ArrayList<>();
  private final Draws draws;
  private int now;
  private double nowMs;
  private double driftX;
  private double driftY;

  SimulatedEye(double untilMs, Draws draws) {
    this.draws = draws;
    double x = draws.between(EDGE, WIDTH - EDGE);
    double y = draws.between(EDGE, HEIGHT - EDGE);
    double startMs = 0;
    while (startMs < untilMs) {
      double ms = draws.lognormal(FIXATION_MS, FIXATION_LOG_SD);
      double endMs = startMs + Math.max(SHORTEST_FIXATION_MS, ms);
      phases.add(new Phase(startMs, Math.min(untilMs, endMs), x, y, x, y));
      Phase saccade = saccade(endMs, x, y);
      phases.add(saccade);
      x = saccade.toX();
      y = saccade.toY();
      startMs = saccade.endMs();
    }
    driftX = draws.normal(0, DRIFT_SD);
    driftY = draws.normal(0, DRIFT_SD);
  }

  private Phase saccade(double startMs, double x, double y) {
    double toX;
    double toY;
    double degrees;
    do { // until it ends on the screen
      degrees = Math.max(SHORTEST_SACCADE, draws.lognormal(SACCADE_DEGREES, SACCADE_LOG_SD));
      double angle = draws.between(0, 2 * Math.PI);
      toX = x + degrees * StrictMath.cos(angle);
      toY = y + degrees * StrictMath.sin(angle);
    } while (toX < EDGE || toX > WIDTH - EDGE || toY < EDGE || toY > HEIGHT - EDGE);
    return new Phase(startMs, startMs + 2.2 * degrees + 21, x, y, toX, toY);
  }

  List<Phase> fixations() {
    return phases.stream().filter(Phase::isFixation).toList();
  }

  /** Goes on to a later time of the trial. */
  void moveTo(double timeMs) {
    while (phases.get(now).endMs() < timeMs && now + 1 < phases.size()) {
      now++;
    }
    double kept = StrictMath.exp((nowMs - timeMs) / DRIFT_MS);
    double renewed = DRIFT_SD * StrictMath.sqrt(1 - kept * kept);
    driftX = kept * driftX + draws.normal(0, renewed);
    driftY = kept * driftY + draws.normal(0, renewed);
    nowMs = timeMs;
  }

  double x() {
    Phase phase = phases.get(now);
    return phase.fromX() + phase.way(nowMs) * (phase.toX() - phase.fromX()) + driftX;
  }

  double y() {
    Phase phase = phases.get(now);
    return phase.fromY() + phase.way(nowMs) * (phase.toY() - phase.fromY()) + driftY;
  }
}
