package io.fovea.checkpoint;

import java.nio.ByteBuffer;

/** The kinds of numbers that are read from safetensors files, and what floats they become. */
enum Dtype {
  F32(4),
  /** To the nearest float. */
  F64(8),
  /** To the nearest float; exact up to 2^24. */
  I64(8),
  /** To the nearest float; exact up to 2^24. */
  I32(4),
  /** IEEE 754 half precision; exact. */
  F16(2),
  /** The upper half of a float; exact. */
  BF16(2);

  final int bytes;

  Dtype(int bytes) {
    this.bytes = bytes;
  }

  /** The next {@code count} numbers of {@code from}, which is little endian. */
  void read(ByteBuffer from, float[] into, int at, int count) {
    for (int i = at; i < at + count; i++) {
      into[i] = next(from);
    }
  }

  private float next(ByteBuffer from) {
    return switch (this) {
      case F32 -> from.getFloat();
      case F64 -> (float) from.getDouble();
      case I64 -> (float) from.getLong();
      case I32 -> (float) from.getInt();
      case F16 -> half(from.getShort());
      case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
    };
  }

  /** Java has this since 20 only. */
  static float half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    int sign = (bits & 0x8000) << 16;
    if (exponent == 0) {
      float size = fraction * 0x1p-24f;
      return sign == 0 ? size : -size;
    }
    int wide = exponent == 0x1f ? 0xff : exponent - 15 + 127;
    return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
  }
}
