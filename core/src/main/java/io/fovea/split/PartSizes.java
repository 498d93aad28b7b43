package io.fovea.split;

import io.fovea.spec.Check;

/**
 * Shares of the validation and test parts; the training part gets the rest.
 *
 * @param validation in [0, 1)
 * @param test in [0, 1); both together below 1
 */
record PartSizes(double validation, double test) {
  private static final double SLACK = 1e-9;

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
   * Whole numbers of n things, each less than one from its share. The test part's is its share
   * rounded (a half down), so that it does not depend on the size of the validation part; what is
   * left is rounded by largest remainders (of equal ones first the training part's).
   *
   * @return train, validation, test; they sum to n
   */
  int[] of(int n) {
    // 0.15 * 20 is 2.9999999999999996: what is whole but for rounding counts as whole.
    int tested = (int) Math.ceil(test * n - 0.5 - SLACK);
    double trainShare = (1 - validation - test) * n;
    double validationShare = validation * n;
    int train = (int) Math.floor(trainShare + SLACK);
    int validated = (int) Math.floor(validationShare + SLACK);
    for (int left = n - tested - train - validated; left > 0; left--) {
      if (validationShare - validated > trainShare - train + SLACK) {
        validated++;
      } else {
        train++;
      }
    }
    return new int[] {train, validated, tested};
  }
}
