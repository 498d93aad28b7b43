package io.fovea.training;

import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import io.fovea.spec.OneWord;

/**
 * How many batches of a part are used: a whole number is batches, a number with a point is a share
 * of them, as in Lightning: {@code 1} is one batch, {@code 1.0} all.
 */
@OneWord("a number of batches such as 10, or a share such as 0.25")
public final class Limit {
  /** All batches. */
  public static final Limit ALL = share(1);

  /** None. */
  public static final Limit NONE = batches(0);

  private final int count;
  private final double part;
  private final boolean isShare;

  private Limit(int count, double part, boolean isShare) {
    this.count = count;
    this.part = part;
    this.isShare = isShare;
  }

  public static Limit batches(int count) {
    Check.notNegative("batches", count);
    return new Limit(count, 0, false);
  }

  public static Limit share(double share) {
    Check.between("share", share, 0, 1);
    return new Limit(0, share, true);
  }

  /** Reads what {@link #toString} writes. */
  public static Limit parse(String text) {
    try {
      if (text.matches("\\d+")) {
        return batches(Integer.parseInt(text));
      }
      double share = Double.parseDouble(text);
      if (share >= 0 && share <= 1) {
        return share(share);
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new FoveaException("a whole number >= 0 of batches, or a share from 0.0 to 1.0");
  }

  boolean isNone() {
    return isShare ? part == 0 : count == 0;
  }

  boolean isAll() {
    return isShare && part == 1;
  }

  /** Whether it says a number of batches, and not a share of them. */
  boolean isCount() {
    return !isShare;
  }

  /**
   * How many of {@code available} batches.
   *
   * @throws FoveaException if a share is asked for that is less than one batch
   */
  int of(String setting, int available) {
    if (!isShare) {
      return Math.min(count, available);
    }
    int wanted = (int) (part * available);
    if (wanted == 0 && part > 0 && available > 0) {
      throw new FoveaException(
          "trainer.%s: %s of %d batches is less than one batch; at least %.4f is needed"
              .formatted(setting, part, available, 1.0 / available));
    }
    return wanted;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Limit limit
        && limit.isShare == isShare
        && limit.count == count
        && Double.compare(limit.part, part) == 0;
  }

  @Override
  public int hashCode() {
    return isShare ? Double.hashCode(part) : count;
  }

  @Override
  public String toString() {
    return isShare ? Double.toString(part) : Integer.toString(count);
  }
}
