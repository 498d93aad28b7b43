package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Map;

/**
 * Matthews' correlation coefficient, for several classes (Gorodkin 2004). With c samples right of
 * s, t_k samples of class k and p_k predicted as k:
 *
 * <pre>  (c s - sum t_k p_k) / sqrt((s^2 - sum p_k^2) (s^2 - sum t_k^2))</pre>
 *
 * 0 where the denominator is, which is where all truths or all predictions are of one class, as in
 * scikit-learn.
 */
@Doc("Matthews' correlation coefficient, -1 to 1, of two or several classes.")
public record Mcc() implements MetricSpec {
  @Override
  public String name() {
    return "mcc";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    ConfusionMatrix matrix = ConfusionMatrix.of(outcomes);
    double right = 0;
    double agreed = 0;
    double truths = 0;
    double predictions = 0;
    for (int c = 0; c < matrix.classes(); c++) {
      double real = matrix.truths(c);
      double predicted = matrix.predictions(c);
      right += matrix.count(c, c);
      agreed += real * predicted;
      truths += real * real;
      predictions += predicted * predicted;
    }
    double size = matrix.total();
    double spread = Math.sqrt((size * size - predictions) * (size * size - truths));
    return Map.of(name(), spread == 0 ? 0 : (right * size - agreed) / spread);
  }
}
