package io.fovea.scanpath;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 over typed values, the same on every machine. Each value is preceded by its kind and
 * text by its length, so that no two different sequences of values are hashed as the same bytes.
 */
public final class Fingerprint {
  private static final byte TEXT = 1;
  private static final byte NUMBER = 2;
  private static final byte NUMBERS = 3;
  private static final byte BYTES = 4;

  private final MessageDigest digest;

  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public Fingerprint add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(5).put(TEXT).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  public Fingerprint add(double number) {
    digest.update(ByteBuffer.allocate(9).put(NUMBER).putDouble(number).flip());
    return this;
  }

  public Fingerprint add(double[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(5 + Double.BYTES * numbers.length);
    bytes.put(NUMBERS).putInt(numbers.length);
    bytes.asDoubleBuffer().put(numbers);
    digest.update(bytes.rewind());
    return this;
  }

  /** A file's content. */
  public Fingerprint add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(5).put(BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  /** A key component or participant: a number or a text. */
  public Fingerprint add(Comparable<?> value) {
    return value instanceof Double number ? add(number.doubleValue()) : add(value.toString());
  }

  public Fingerprint add(ScanpathKey key) {
    add((double) key.values().size());
    key.values().forEach(this::add);
    return this;
  }

  /** 64 hexadecimal digits; the fingerprint starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
