package io.fovea.objective;

import io.fovea.data.ClassIndices;
import java.util.LinkedHashMap;
import java.util.Map;

/** Loss and metrics of a classifier over an epoch, exact whatever the batch size. */
public final class ClassificationMetrics {
  private final CrossEntropy objective;
  private final ConfusionMatrix confusion;
  private double lossSum;
  private double weightSum;
  private long size;

  public ClassificationMetrics(CrossEntropy objective, int classes) {
    this.objective = objective;
    this.confusion = new ConfusionMatrix(classes);
  }

  /**
   * Adds a batch; examples whose class is not known count nowhere.
   *
   * @param logits row by row, one per class and example
   */
  public void add(float[] logits, ClassIndices classes) {
    lossSum += objective.sum(logits, classes);
    weightSum += objective.totalWeight(classes);
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i) != ClassIndices.UNKNOWN) {
        confusion.add(classes.get(i), highest(logits, i * confusion.classes()));
        size++;
      }
    }
  }

  /** The first of the highest logits; NaN counts as highest, as in torch's argmax. */
  private int highest(float[] logits, int from) {
    int best = 0;
    for (int c = 1; c < confusion.classes(); c++) {
      best = Float.compare(logits[from + c], logits[from + best]) > 0 ? c : best;
    }
    return best;
  }

  /** How many examples of known class were added. */
  public long size() {
    return size;
  }

  public ConfusionMatrix confusion() {
    return confusion;
  }

  /** The mean loss. */
  public double loss() {
    return lossSum / weightSum;
  }

  /**
   * The values by name.
   *
   * @param lossName for example {@code valid_loss}
   * @param accuracyName for example {@code val_acc_step}
   * @param prefix of all others, for example {@code val}
   */
  public Map<String, Double> named(String lossName, String accuracyName, String prefix) {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put(lossName, loss());
    named.put(accuracyName, confusion.accuracy());
    named.put(prefix + "_macro_precision", confusion.macroPrecision());
    named.put(prefix + "_macro_recall", confusion.macroRecall());
    named.put(prefix + "_macro_f1", confusion.macroF1());
    for (int c = 0; c < confusion.classes(); c++) {
      named.put(prefix + "_precision_class_" + c, confusion.precision(c));
      named.put(prefix + "_recall_class_" + c, confusion.recall(c));
      named.put(prefix + "_f1_class_" + c, confusion.f1(c));
    }
    return named;
  }
}
