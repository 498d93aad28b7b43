package io.fovea.checkpoint;

import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Internal;
import io.fovea.state.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Arrays by name in a file of NumPy's {@code savez}: a zip of {@code .npy} files (NEP 1). Numbers
 * of 32 or 64 bits, real or whole, row by row; what would have to be executed (objects) is refused.
 */
@Internal
public final class NpzFile {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern TYPE = Pattern.compile("'descr': *'([^']*)'");
  private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([^)]*)\\)");

  private NpzFile() {}

  /**
   * All arrays of a file.
   *
   * @throws FoveaException if it is no such file, or an array is of another type or order
   */
  public static Map<String, State.Array> read(Path file) {
    Map<String, State.Array> arrays = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replaceFirst("\\.npy$", "");
        arrays.put(name, array(file + ", array '" + name + "'", zip.readAllBytes()));
      }
    } catch (IOException e) {
      throw FileTrouble.of("cannot read", file, e);
    }
    if (arrays.isEmpty()) {
      throw new FoveaException(file + ": is no npz file, or there is no array in it");
    }
    return arrays;
  }

  private static State.Array array(String where, byte[] bytes) {
    if (bytes.length < 10 || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new FoveaException(where + ": is no array of NumPy");
    }
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int start = bytes[6] == 1 ? 10 : 12;
    int length = bytes[6] == 1 ? all.getShort(8) & 0xffff : all.getInt(8);
    if (length < 0 || start + length > bytes.length) {
      throw new FoveaException(where + ": is cut off");
    }
    String header = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    if (header.contains("'fortran_order': True")) {
      throw new FoveaException(
          where + ": goes column by column; save numpy.ascontiguousarray of it");
    }
    List<Long> shape = shape(where, header);
    return new State.Array(
        shape, numbers(where, type(where, header), all.position(start + length), shape));
  }

  private static String type(String where, String header) {
    Matcher found = TYPE.matcher(header);
    if (!found.find()) {
      throw new FoveaException(where + ": says no type of its numbers");
    }
    return found.group(1);
  }

  private static List<Long> shape(String where, String header) {
    Matcher found = SHAPE.matcher(header);
    if (!found.find()) {
      throw new FoveaException(where + ": says no shape");
    }
    List<Long> shape = new ArrayList<>();
    for (String size : found.group(1).split(",", -1)) {
      if (!size.isBlank()) {
        shape.add(Long.parseLong(size.strip()));
      }
    }
    return shape;
  }

  private static float[] numbers(String where, String type, ByteBuffer data, List<Long> shape) {
    int size =
        switch (type) {
          case "<f4", "<i4" -> 4;
          case "<f8", "<i8" -> 8;
          default ->
              throw new FoveaException(
                  "%s: has numbers of type '%s'; float32, float64, int32 and int64 are read"
                      .formatted(where, type));
        };
    int count =
        Math.toIntExact(shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact));
    if (data.remaining() < (long) count * size) {
      throw new FoveaException(where + ": is cut off");
    }
    ByteBuffer ordered = data.slice().order(ByteOrder.LITTLE_ENDIAN);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] =
          switch (type) {
            case "<f4" -> ordered.getFloat();
            case "<f8" -> (float) ordered.getDouble();
            case "<i4" -> ordered.getInt();
            default -> ordered.getLong();
          };
    }
    return numbers;
  }
}
