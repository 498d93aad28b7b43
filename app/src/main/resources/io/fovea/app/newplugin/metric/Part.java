package __package__;

import io.fovea.metric.ClassOutcomes;
import io.fovea.metric.MetricSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.Map;

/** The share of samples whose true class is among the {@code k} most probable ones. */
@Doc("Share of samples whose true class is among the k most probable ones.")
public record __Part__(@Doc("How many classes may be named.") int k) implements MetricSpec {

  /** The defaults, and their only home. */
  public __Part__() {
    this(2);
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    Check.positive("k", k);
  }

  @Override
  public String name() {
    return "__name__";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  /** NaN where there is no sample. */
  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    double hits = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      double own = outcomes.probability(i, outcomes.targets()[i]);
      int better = 0;
      for (int c = 0; c < outcomes.classes().size(); c++) {
        better += outcomes.probability(i, c) > own ? 1 : 0;
      }
      hits += better < k ? 1 : 0;
    }
    return Map.of("__metric__", hits / outcomes.size());
  }
}
