package io.fovea.sources.duckdb;

import java.util.Arrays;
import java.util.Random;

/** Damages files as disks, transfers and editors do. */
final class Damage {
  private static final String TEXT = ",;\t|\"\n\r0-. xe_'{}[]:\\";

  private Damage() {}

  /** One to three places are changed, removed, doubled or moved, or the end is cut off. */
  static byte[] of(byte[] good, Random random) {
    byte[] bytes = good;
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, Random random) {
    if (bytes.length < 2) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(8)) {
      case 0 -> replaced(bytes, at, (byte) random.nextInt(256));
      case 1 -> replaced(bytes, at, (byte) TEXT.charAt(random.nextInt(TEXT.length())));
      case 2 -> replaced(bytes, at, (byte) (bytes[at] ^ (1 << random.nextInt(8))));
      case 3 -> joined(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(40)));
      case 4 -> joined(bytes, at, Math.max(0, at - random.nextInt(40)));
      case 5 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1));
      case 6 -> overwritten(bytes, at, random);
      default ->
          replaced(
              bytes,
              bytes.length - 1 - random.nextInt(Math.min(64, bytes.length)),
              (byte) random.nextInt(256));
    };
  }

  private static byte[] replaced(byte[] bytes, int at, byte value) {
    byte[] copy = bytes.clone();
    copy[at] = value;
    return copy;
  }

  private static byte[] overwritten(byte[] bytes, int at, Random random) {
    byte[] copy = bytes.clone();
    for (int i = at; i < Math.min(copy.length, at + 8); i++) {
      copy[i] = (byte) (random.nextBoolean() ? 0xff : random.nextInt(256));
    }
    return copy;
  }

  /** The bytes up to one place, then those from another: removes or doubles what is between. */
  private static byte[] joined(byte[] bytes, int end, int restart) {
    byte[] joined = Arrays.copyOf(bytes, end + bytes.length - restart);
    System.arraycopy(bytes, restart, joined, end, bytes.length - restart);
    return joined;
  }
}
