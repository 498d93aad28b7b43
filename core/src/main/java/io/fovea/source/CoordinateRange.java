package io.fovea.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the fixations lie: tells pixels that were not divided from places off the screen. */
final class CoordinateRange {
  // A recording with every third fixation off the screen is rare; pixels are off it always.
  private static final double PIXELS_SHARE = 0.5;
  // Fixations on a pixel screen that span less than this were not pixels before.
  private static final double TWICE_DIVIDED = 0.01;

  private double minX = Double.POSITIVE_INFINITY;
  private double maxX = Double.NEGATIVE_INFINITY;
  private double minY = Double.POSITIVE_INFINITY;
  private double maxY = Double.NEGATIVE_INFINITY;
  private long count;
  private long outside;

  void add(double x, double y) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
    count++;
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
      outside++;
    }
  }

  /**
   * @param divided whether the coordinates were divided by a screen's size
   */
  List<String> notes(boolean divided) {
    List<String> notes = new ArrayList<>();
    if (outside > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%d of %d fixations lie outside 0..1 (x from %.4g to %.4g, y from %.4g to %.4g)",
              outside,
              count,
              minX,
              maxX,
              minY,
              maxY));
    }
    if (!divided && outside > PIXELS_SHARE * count) {
      notes.add(
          "WARNING: the coordinates look like pixels, but are taken as fractions of the screen;"
              + " set screen: {width, height}");
    }
    if (divided && Math.max(maxX - minX, maxY - minY) < TWICE_DIVIDED && count > 1) {
      notes.add(
          "WARNING: after division by the screen's size all fixations lie within 1 % of it; were"
              + " the coordinates fractions already? then leave screen out");
    }
    return notes;
  }
}
