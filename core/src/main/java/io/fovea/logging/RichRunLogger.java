package io.fovea.logging;

/** A {@link RunLogger} that also keeps pictures, distributions and text. */
public interface RichRunLogger extends RunLogger {
  /**
   * A picture of one or more channels.
   *
   * @param name for example {@code images/heatmap}
   * @param png the picture, encoded as PNG
   * @param width in pixels
   * @param height in pixels
   * @param step 0-based count of optimizer steps
   */
  void logImage(String name, byte[] png, int width, int height, long step);

  /**
   * How some numbers are distributed, for example the weights of a layer.
   *
   * @param values finite or not; not changed
   */
  void logHistogram(String name, float[] values, long step);

  /** A text, in Markdown. */
  void logText(String name, String markdown, long step);

  /** How often histograms are wanted, in epochs; 0 for never. */
  default int histogramEveryNEpochs() {
    return 1;
  }
}
