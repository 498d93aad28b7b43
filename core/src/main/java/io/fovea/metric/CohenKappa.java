package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Locale;
import java.util.Map;

/**
 * Cohen's kappa: agreement beyond chance. With counts O, counts E expected of the same margins, and
 * disagreement w_ij = [i != j], |i - j| or (i - j)^2 between the places of two classes:
 *
 * <pre>  1 - sum w_ij O_ij / sum w_ij E_ij</pre>
 *
 * As in scikit-learn with all classes named; NaN where all truths and predictions are of one class.
 */
@Doc("Agreement with the truth beyond chance; weights make near classes count as half right.")
public record CohenKappa(
    @Doc("What a wrong class costs: none (all the same), linear or quadratic in the distance.")
        KappaWeights weights)
    implements MetricSpec {
  public CohenKappa() {
    this(KappaWeights.NONE);
  }

  @Override
  public String name() {
    return "cohen_kappa";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    ConfusionMatrix matrix = ConfusionMatrix.of(outcomes);
    double seen = 0;
    double expected = 0;
    for (int t = 0; t < matrix.classes(); t++) {
      for (int p = 0; p < matrix.classes(); p++) {
        double weight = weights.of(t, p);
        seen += weight * matrix.count(t, p);
        expected += weight * matrix.truths(t) * matrix.predictions(p) / matrix.total();
      }
    }
    String suffix =
        weights == KappaWeights.NONE ? "" : "_" + weights.name().toLowerCase(Locale.ROOT);
    return Map.of(name() + suffix, expected == 0 ? Double.NaN : 1 - seen / expected);
  }
}
