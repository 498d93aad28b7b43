package io.fovea.callback;

import io.fovea.spec.FoveaException;
import io.fovea.spec.OneWord;

/**
 * An epoch, counted from 1, or a share of all epochs, as Lightning's {@code swa_epoch_start}:
 * {@code 8} is the eighth, {@code 0.8} the one after which 0.8 of all are done, less one.
 */
@OneWord("an epoch such as 8, or a share of all such as 0.8")
public final class EpochStart {
  private final String text;
  private final double number;
  private final boolean isShare;

  private EpochStart(String text, double number, boolean isShare) {
    this.text = text;
    this.number = number;
    this.isShare = isShare;
  }

  /** Reads what {@link #toString} writes. */
  public static EpochStart parse(String text) {
    try {
      if (text.matches("[1-9]\\d{0,8}")) {
        return new EpochStart(text, Integer.parseInt(text), false);
      }
      double share = Double.parseDouble(text);
      if (text.contains(".") && share >= 0 && share <= 1) {
        return new EpochStart(Double.toString(share), share, true);
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new FoveaException("an epoch > 0, or a share of all epochs from 0.0 to 1.0");
  }

  /** The epoch, counted from 0. */
  int of(int epochs) {
    int counted = (int) (isShare ? number * epochs : number);
    return Math.max(counted - 1, 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EpochStart start && start.text.equals(text);
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
