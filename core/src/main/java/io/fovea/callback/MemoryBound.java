package io.fovea.callback;

import io.fovea.spec.FoveaException;
import io.fovea.spec.OneWord;
import java.util.OptionalDouble;

/** How much memory may be used: a number of MiB, or a share of what is free at first. */
@OneWord("a number of MiB such as 2048, or a share of the free memory such as 0.5")
public final class MemoryBound {
  private final String text;

  private MemoryBound(String text) {
    this.text = text;
  }

  /** Reads what {@link #toString} writes. */
  public static MemoryBound parse(String text) {
    if (text.matches("[1-9]\\d{0,8}")) {
      return new MemoryBound(text);
    }
    if (text.matches("0?\\.\\d{1,9}") && Double.parseDouble(text) > 0) {
      return new MemoryBound(Double.toString(Double.parseDouble(text)));
    }
    throw new FoveaException("a whole number of MiB > 0, or a share of the free memory below 1");
  }

  /**
   * The most that the process may hold, in MiB; empty where the system does not tell what is free.
   *
   * @param resident what it holds now
   */
  OptionalDouble mib(double resident, OptionalDouble available) {
    if (!text.contains(".")) {
      return OptionalDouble.of(Double.parseDouble(text));
    }
    return available.isPresent()
        ? OptionalDouble.of(resident + Double.parseDouble(text) * available.getAsDouble())
        : OptionalDouble.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MemoryBound bound && bound.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
