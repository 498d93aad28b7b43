package io.fovea.training;

import io.fovea.data.Batches;

/** Measures running statistics anew, as torch's {@code swa_utils.update_bn}: a plain mean. */
final class StatisticsPass {
  /** The share with which batch normalisation takes a new batch in (PyTorch's momentum). */
  private static final double TAKEN_IN = 0.1;

  private StatisticsPass() {}

  /**
   * The mean over batches of what each batch's statistics are. Each is worked out from how far one
   * batch moves the running value: {@code new = 0.9 old + 0.1 batch} with old 0.
   */
  static void over(LiveModel model, Batches batches) {
    ModelNumbers numbers = model.numbers();
    int size = numbers.statistics().length;
    if (size == 0) {
      return;
    }
    double[] sum = new double[size];
    for (int i = 0; i < batches.count(); i++) {
      numbers.statistics(new float[size]);
      model.statisticsStep(batches, i);
      float[] moved = numbers.statistics();
      for (int k = 0; k < size; k++) {
        sum[k] += moved[k] / TAKEN_IN;
      }
    }
    float[] mean = new float[size];
    for (int k = 0; k < size; k++) {
      mean[k] = (float) (sum[k] / batches.count());
    }
    numbers.statistics(mean);
  }
}
