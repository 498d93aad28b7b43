package io.fovea.training;

import ai.djl.ndarray.NDArray;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * What the network sees of a scanpath, as a grey picture: the channels of (C, H, W) side by side,
 * each from its darkest to its brightest number.
 *
 * @param name {@code <input>/<which scanpath>}
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record InputPicture(String name, byte[] png, int width, int height) {
  private static final int GAP = 1;

  /** Of the first training scanpaths, for each input that is an image. */
  static List<InputPicture> of(Run run, int count) {
    List<InputPicture> pictures = new ArrayList<>();
    run.control()
        .lookAtInputs(
            count,
            (input, which, array) -> {
              if (array.getShape().dimension() == 3) {
                pictures.add(draw(input + "/" + which, array));
              }
            });
    return pictures;
  }

  private static InputPicture draw(String name, NDArray image) {
    int channels = (int) image.getShape().get(0);
    int height = (int) image.getShape().get(1);
    int width = (int) image.getShape().get(2);
    float[] values = image.toFloatArray();
    int whole = channels * (width + GAP) - GAP;
    BufferedImage picture = new BufferedImage(whole, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int c = 0; c < channels; c++) {
      draw(values, c * height * width, width, height, picture, c * (width + GAP));
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return new InputPicture(name, png.toByteArray(), whole, height);
  }

  private static void draw(
      float[] values, int from, int width, int height, BufferedImage picture, int left) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int i = from; i < from + width * height; i++) {
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
    }
    float range = high > low ? high - low : 1;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        float share = (values[from + row * width + column] - low) / range;
        int grey = Math.round(255 * share);
        picture.getRaster().setSample(left + column, row, 0, grey);
      }
    }
  }
}
