package io.fovea.app.represent;

import io.fovea.representation.Tensor;
import java.awt.image.BufferedImage;

/**
 * Some channels of a tensor as a picture, a pixel for each place. One channel is shown by {@link
 * ColourMap} from its own least to its largest value, three are red, green and blue in 0..1. Of a
 * sequence (T, F) each feature is stretched for itself.
 *
 * @param label what it shows, for a person
 * @param channel the first channel
 * @param colour whether it shows three channels
 */
public record View(String label, int channel, boolean colour) {
  private static final int RGB = 3;

  /** How many channels it shows. */
  public int channels() {
    return colour ? RGB : 1;
  }

  /** The picture of a tensor (C, H, W); (T, F) is one channel of T rows, (F) a single row. */
  public BufferedImage of(Tensor tensor) {
    int[] shape = tensor.shape();
    int width = shape.length == 0 ? 1 : shape[shape.length - 1];
    int height = shape.length < 2 ? 1 : shape[shape.length - 2];
    BufferedImage picture =
        new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
    float[] values = tensor.values();
    int from = channel * width * height;
    boolean sequence = shape.length == 2;
    Range[] ranges = new Range[sequence ? width : 1];
    for (int i = 0; i < ranges.length && !colour; i++) {
      ranges[i] = Range.of(values, from + i, from + width * height, ranges.length);
    }
    for (int place = 0; place < width * height; place++) {
      picture.setRGB(
          place % width,
          place / width,
          colour
              ? rgb(values, from + place, width * height)
              : ColourMap.rgb(ranges[place % ranges.length].share(values[from + place])));
    }
    return picture;
  }

  private static int rgb(float[] values, int place, int plane) {
    return ColourMap.channel(values[place]) << 16
        | ColourMap.channel(values[place + plane]) << 8
        | ColourMap.channel(values[place + 2 * plane]);
  }

  /** From the least to the largest value. */
  private record Range(float low, float high) {
    static Range of(float[] values, int from, int to, int step) {
      float low = Float.POSITIVE_INFINITY;
      float high = Float.NEGATIVE_INFINITY;
      for (int i = from; i < to; i += step) {
        low = Math.min(low, values[i]);
        high = Math.max(high, values[i]);
      }
      return new Range(low, high);
    }

    /** Where all values are equal there is nothing to stretch: 0 stays dark, 1 stays light. */
    double share(float value) {
      return high > low ? ((double) value - low) / ((double) high - low) : value;
    }
  }
}
