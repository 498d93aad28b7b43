package io.fovea.representations;

import java.util.Optional;

/** A straight piece between two points. */
record Segment(double fromX, double fromY, double toX, double toY) {

  /** The part inside a rectangle (Liang and Barsky's rule), empty if there is none. */
  Optional<Segment> cut(double left, double right, double top, double bottom) {
    double dx = toX - fromX;
    double dy = toY - fromY;
    double[] direction = {-dx, dx, -dy, dy};
    double[] room = {fromX - left, right - fromX, fromY - top, bottom - fromY};
    double enter = 0;
    double leave = 1;
    for (int side = 0; side < 4; side++) {
      if (direction[side] == 0 && room[side] < 0) {
        return Optional.empty();
      }
      double at = room[side] / direction[side];
      if (direction[side] < 0) {
        enter = Math.max(enter, at);
      } else if (direction[side] > 0) {
        leave = Math.min(leave, at);
      }
    }
    return enter > leave
        ? Optional.empty()
        : Optional.of(
            new Segment(
                fromX + enter * dx, fromY + enter * dy, fromX + leave * dx, fromY + leave * dy));
  }

  double length() {
    return Math.hypot(toX - fromX, toY - fromY);
  }
}
