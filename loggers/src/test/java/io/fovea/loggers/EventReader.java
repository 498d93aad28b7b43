package io.fovea.loggers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** Reads event files as TensorFlow defines them, with nothing of the writer's. */
final class EventReader {
  private EventReader() {}

  /** Each of the run's events, files in the order of their names. */
  static List<UnknownFieldSet> all(Path folder) throws IOException {
    List<UnknownFieldSet> events = new ArrayList<>();
    for (Path file : files(folder)) {
      events.addAll(read(file));
    }
    return events;
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().contains("tfevents")).sorted().toList();
    }
  }

  static List<UnknownFieldSet> read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<UnknownFieldSet> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte[] length = new byte[8];
      bytes.get(length);
      checkCrc(length, bytes.getInt());
      byte[] data =
          new byte[(int) ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong()];
      bytes.get(data);
      checkCrc(data, bytes.getInt());
      events.add(UnknownFieldSet.parseFrom(data));
    }
    return events;
  }

  private static void checkCrc(byte[] data, int masked) {
    CRC32C crc = new CRC32C();
    crc.update(data);
    int unmasked = Integer.rotateLeft(masked - 0xa282ead8, 15);
    assertThat(Integer.toUnsignedLong(unmasked)).isEqualTo(crc.getValue());
  }

  static UnknownFieldSet inner(UnknownFieldSet message, int... path) throws IOException {
    UnknownFieldSet found = message;
    for (int field : path) {
      found = UnknownFieldSet.parseFrom(bytes(found, field));
    }
    return found;
  }

  static List<UnknownFieldSet> repeated(UnknownFieldSet message, int field) throws IOException {
    List<UnknownFieldSet> found = new ArrayList<>();
    for (ByteString each : message.getField(field).getLengthDelimitedList()) {
      found.add(UnknownFieldSet.parseFrom(each));
    }
    return found;
  }

  static ByteString bytes(UnknownFieldSet message, int field) {
    return message.getField(field).getLengthDelimitedList().get(0);
  }

  static String text(UnknownFieldSet message, int field) {
    return bytes(message, field).toStringUtf8();
  }

  static long whole(UnknownFieldSet message, int field) {
    return message.getField(field).getVarintList().get(0);
  }

  static double real(UnknownFieldSet message, int field) {
    return Double.longBitsToDouble(message.getField(field).getFixed64List().get(0));
  }

  static float real32(UnknownFieldSet message, int field) {
    return Float.intBitsToFloat(message.getField(field).getFixed32List().get(0));
  }

  /** Scalars as {@code step tag value}, in order. */
  static List<String> scalars(Path folder) throws IOException {
    List<String> scalars = new ArrayList<>();
    for (UnknownFieldSet event : all(folder)) {
      if (event.hasField(5)) {
        for (UnknownFieldSet value : repeated(inner(event, 5), 1)) {
          if (value.hasField(2)) {
            scalars.add(whole(event, 2) + " " + text(value, 1) + " " + real32(value, 2));
          }
        }
      }
    }
    return scalars;
  }
}
