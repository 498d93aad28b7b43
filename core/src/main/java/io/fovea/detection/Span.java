package io.fovea.detection;

/**
 * Some consecutive samples.
 *
 * @param from the place of the first
 * @param to the place after the last
 */
public record Span(int from, int to) {
  public Span {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("a span needs 0 <= from < to, got " + from + ".." + to);
    }
  }
}
