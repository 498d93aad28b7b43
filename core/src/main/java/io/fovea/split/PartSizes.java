package io.fovea.split;

import io.fovea.spec.Check;

/**
 * Shares of the validation and test parts; the training part gets the rest.
 *
 * @param validation in [0, 1)
 * @param test in [0, 1); both together below 1
 */
record PartSizes(double validation, double test) {
  PartSizes {
    Check.fraction("validationSize", validation);
    Check.fraction("testSize", test);
    Check.that(
        validation + test < 1,
        "validationSize",
        "and test_size must sum to less than 1, so that something is left to train on",
        validation + " + " + test);
  }

  /** How many parts are asked for, the training part included. */
  int parts() {
    return 1 + (validation > 0 ? 1 : 0) + (test > 0 ? 1 : 0);
  }

  /**
   * Whole numbers of n things, by largest remainders: shares are rounded down, and what is left
   * goes to the largest fractional parts (of equal ones first to the training part, then to
   * validation).
   *
   * @return train, validation, test; they sum to n
   */
  int[] of(int n) {
    double[] exact = {(1 - validation - test) * n, validation * n, test * n};
    int[] counts = new int[exact.length];
    int left = n;
    for (int i = 0; i < exact.length; i++) {
      // 0.15 * 20 is 2.9999999999999996: what is whole but for rounding counts as whole.
      counts[i] = (int) Math.floor(exact[i] + 1e-9);
      left -= counts[i];
    }
    for (; left > 0; left--) {
      int largest = 0;
      for (int i = 1; i < exact.length; i++) {
        if (exact[i] - counts[i] > exact[largest] - counts[largest] + 1e-9) {
          largest = i;
        }
      }
      counts[largest]++;
    }
    return counts;
  }
}
