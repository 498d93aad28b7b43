package io.fovea.source.simulated;

import io.fovea.scanpath.FixationColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** When an eye is shut, and what that leaves of its fixations. How long is chosen. */
final class SimulatedBlinks {
  private static final double BLINK_MS = 180;
  private static final double BLINK_LOG_SD = 0.25;
  private static final double SHORTEST_BLINK_MS = 100;
  // What is left of a fixation before or after a blink is one itself from this duration on.
  private static final double SHORTEST_FIXATION_MS = 80;

  private record Piece(double startMs, double endMs, SimulatedEye.Phase of) {}

  /** When each began and ended. */
  private final NavigableMap<Double, Double> blinks = new TreeMap<>();

  SimulatedBlinks(double untilMs, double perMinute, Draws draws) {
    double startMs = perMinute == 0 ? untilMs : pause(perMinute, draws);
    while (startMs < untilMs) {
      double ms = Math.max(SHORTEST_BLINK_MS, draws.lognormal(BLINK_MS, BLINK_LOG_SD));
      blinks.put(startMs, startMs + ms);
      startMs += ms + pause(perMinute, draws);
    }
  }

  /** Exponential, so that blinks come at any time alike. */
  private static double pause(double perMinute, Draws draws) {
    return -60_000 / perMinute * StrictMath.log(1 - draws.uniform());
  }

  boolean isShut(double timeMs) {
    Map.Entry<Double, Double> last = blinks.floorEntry(timeMs);
    return last != null && timeMs < last.getValue();
  }

  /** The eye's fixations while it was open, in pixels. */
  FixationColumns truth(SimulatedEye eye) {
    List<Piece> pieces = new ArrayList<>();
    eye.fixations().forEach(fixation -> addPieces(fixation, pieces));
    double unit = SimulatedRawGaze.PIXELS_PER_DEGREE;
    return new FixationColumns(
        pieces.stream().mapToDouble(piece -> unit * piece.of().fromX()).toArray(),
        pieces.stream().mapToDouble(piece -> unit * piece.of().fromY()).toArray(),
        pieces.stream().mapToDouble(piece -> piece.endMs() - piece.startMs()).toArray(),
        pieces.stream().mapToDouble(Piece::startMs).toArray());
  }

  private void addPieces(SimulatedEye.Phase fixation, List<Piece> pieces) {
    double startMs = fixation.startMs();
    for (Map.Entry<Double, Double> blink : blinks.entrySet()) {
      if (blink.getValue() > startMs && blink.getKey() < fixation.endMs()) {
        addPiece(startMs, blink.getKey(), fixation, pieces);
        startMs = blink.getValue();
      }
    }
    addPiece(startMs, fixation.endMs(), fixation, pieces);
  }

  private static void addPiece(
      double startMs, double endMs, SimulatedEye.Phase fixation, List<Piece> pieces) {
    if (endMs - startMs >= SHORTEST_FIXATION_MS) {
      pieces.add(new Piece(startMs, endMs, fixation));
    }
  }
}
