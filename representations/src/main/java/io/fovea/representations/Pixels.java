package io.fovea.representations;

/**
 * Which pixels a shape covers, and how far; pixel centres have whole coordinates.
 *
 * <p>A pixel's coverage is the overlap of a span one pixel long, laid across the shape's border
 * through the pixel's centre, with the shape. Shapes thinner than a pixel so get paler, not ragged.
 * Written in plain arithmetic rather than with a graphics library: the same bits on every machine,
 * no native code, little cost per shape.
 */
final class Pixels {
  private Pixels() {}

  /** Overlap of [distance - 1/2, distance + 1/2] with [-radius, radius]. */
  static double coverage(double distance, double radius) {
    return Math.min(radius, distance + 0.5) + Math.min(radius, 0.5 - distance);
  }

  /** The first row or column at or after a place. */
  static int first(double place) {
    return (int) Math.ceil(Math.max(place, 0));
  }

  /** The last row or column at or before a place, -1 if there is none. */
  static int last(double place, int size) {
    return (int) Math.floor(Math.min(Math.max(place, -1), size - 1));
  }
}
