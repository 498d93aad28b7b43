package io.fovea.loggers;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A protocol buffers message in the making; fields are told by number. */
final class ProtoMessage {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

  private interface Write {
    void to(CodedOutputStream out) throws IOException;
  }

  ProtoMessage real(int field, double value) {
    return write(to -> to.writeDouble(field, value));
  }

  ProtoMessage real32(int field, float value) {
    return write(to -> to.writeFloat(field, value));
  }

  ProtoMessage whole(int field, long value) {
    return write(to -> to.writeInt64(field, value));
  }

  ProtoMessage flag(int field, boolean value) {
    return write(to -> to.writeBool(field, value));
  }

  ProtoMessage text(int field, String value) {
    return write(to -> to.writeString(field, value));
  }

  ProtoMessage bytes(int field, byte[] value) {
    return write(to -> to.writeByteArray(field, value));
  }

  ProtoMessage message(int field, ProtoMessage value) {
    return bytes(field, value.toBytes());
  }

  /** A repeated double, packed. */
  ProtoMessage reals(int field, double[] values) {
    return write(
        to -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          CodedOutputStream inner = CodedOutputStream.newInstance(packed);
          for (double value : values) {
            inner.writeDoubleNoTag(value);
          }
          inner.flush();
          to.writeByteArray(field, packed.toByteArray());
        });
  }

  byte[] toBytes() {
    write(CodedOutputStream::flush);
    return bytes.toByteArray();
  }

  private ProtoMessage write(Write what) {
    try {
      what.to(out);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
  }
}
