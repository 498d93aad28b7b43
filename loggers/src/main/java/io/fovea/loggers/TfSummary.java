package io.fovea.loggers;

import java.nio.charset.StandardCharsets;

/**
 * The messages of TensorFlow's {@code summary.proto} and {@code tensor.proto} that hold one value;
 * field numbers are from there.
 */
final class TfSummary {
  private static final int TAG = 1;
  private static final int SIMPLE_VALUE = 2;
  private static final int IMAGE = 4;
  private static final int HISTOGRAM = 5;
  private static final int TENSOR = 8;
  private static final int METADATA = 9;
  private static final int DT_STRING = 7;

  private TfSummary() {}

  static ProtoMessage scalar(String tag, double value) {
    return new ProtoMessage().text(TAG, tag).real32(SIMPLE_VALUE, (float) value);
  }

  static ProtoMessage image(String tag, byte[] png, int width, int height) {
    ProtoMessage image =
        new ProtoMessage().whole(1, height).whole(2, width).whole(3, channels(png)).bytes(4, png);
    return new ProtoMessage().text(TAG, tag).message(IMAGE, image);
  }

  /** Channels by PNG's colour type, which stands in its first chunk. */
  private static int channels(byte[] png) {
    int colourType = png.length > 25 ? png[25] : 2;
    return switch (colourType) {
      case 0 -> 1; // grey
      case 4 -> 2; // grey and alpha
      case 6 -> 4; // red, green, blue and alpha
      default -> 3; // of a palette, too
    };
  }

  static ProtoMessage histogram(String tag, Histogram histogram) {
    ProtoMessage proto =
        new ProtoMessage()
            .real(1, histogram.min())
            .real(2, histogram.max())
            .real(3, histogram.count())
            .real(4, histogram.sum())
            .real(5, histogram.sumOfSquares())
            .reals(6, histogram.limits())
            .reals(7, histogram.counts());
    return new ProtoMessage().text(TAG, tag).message(HISTOGRAM, proto);
  }

  static ProtoMessage text(String tag, String markdown) {
    ProtoMessage shape = new ProtoMessage().message(2, new ProtoMessage().whole(1, 1));
    ProtoMessage tensor =
        new ProtoMessage()
            .whole(1, DT_STRING)
            .message(2, shape)
            .bytes(8, markdown.getBytes(StandardCharsets.UTF_8));
    return forPlugin(tag, "text", new ProtoMessage()).message(TENSOR, tensor);
  }

  /** A value that is read by one of TensorBoard's plugins. */
  static ProtoMessage forPlugin(String tag, String plugin, ProtoMessage content) {
    ProtoMessage data = new ProtoMessage().text(1, plugin).message(2, content);
    return new ProtoMessage().text(TAG, tag).message(METADATA, new ProtoMessage().message(1, data));
  }
}
