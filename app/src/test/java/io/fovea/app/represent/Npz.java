package io.fovea.app.represent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads numpy's archives, by the letter of the format and independently of what writes them. */
public final class Npz {
  private static final int PREFIX = 10;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([^']+)', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\} *\n");

  private final Path file;

  private Npz(Path file) {
    this.file = file;
  }

  public static Npz read(Path file) {
    return new Npz(file);
  }

  /** One array: what its elements are, its shape, its bytes. */
  public record Array(String descr, List<Integer> shape, ByteBuffer data) {
    public int elements() {
      return shape.stream().reduce(1, Math::multiplyExact);
    }

    public float[] floats() {
      assertThat(descr).isEqualTo("<f4");
      float[] values = new float[elements()];
      data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
      return values;
    }

    public double[] doubles() {
      assertThat(descr).isEqualTo("<f8");
      double[] values = new double[elements()];
      data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
      return values;
    }

    public long[] longs() {
      assertThat(descr).isEqualTo("<i8");
      long[] values = new long[elements()];
      data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(values);
      return values;
    }

    public List<String> texts() {
      assertThat(descr).startsWith("<U");
      int length = Integer.parseInt(descr.substring(2));
      List<String> texts = new ArrayList<>();
      var points = data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
      for (int i = 0; i < elements(); i++) {
        int[] text = new int[length];
        points.get(text);
        int end = length;
        while (end > 0 && text[end - 1] == 0) {
          end--;
        }
        texts.add(new String(text, 0, end));
      }
      return texts;
    }
  }

  /** The arrays' names, in the order of the archive. */
  public List<String> names() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).map(name -> name.replace(".npy", "")).toList();
    }
  }

  public Array array(String name) throws IOException {
    byte[] bytes;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      bytes = zip.getInputStream(zip.getEntry(name + ".npy")).readAllBytes();
    }
    assertThat(Arrays.copyOf(bytes, PREFIX - 2))
        .isEqualTo(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = all.getShort(PREFIX - 2);
    assertThat((PREFIX + length) % 64).as("where the numbers begin").isZero();
    Matcher header = HEADER.matcher(new String(bytes, PREFIX, length, StandardCharsets.US_ASCII));
    assertThat(header.matches()).as(header.toString()).isTrue();
    List<Integer> shape =
        Pattern.compile("[0-9]+")
            .matcher(header.group(2))
            .results()
            .map(size -> Integer.valueOf(size.group()))
            .toList();
    ByteBuffer data = all.position(PREFIX + length).slice();
    Array array = new Array(header.group(1), shape, data);
    int width = Integer.parseInt(array.descr.substring(2)) * (array.descr.contains("U") ? 4 : 1);
    assertThat(data.remaining()).isEqualTo(array.elements() * width);
    return array;
  }
}
