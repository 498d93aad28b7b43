package io.fovea.metric;

import io.fovea.spec.FoveaException;
import io.fovea.spec.Spec;
import java.util.Map;

/**
 * SPI: how good predictions are. Asked once for all samples of a part, so that no value is a mean
 * over batches; only samples whose target is known are handed in.
 *
 * <p>Values come by name; the part's name is the {@link #name} for a metric of one value, and
 * {@code name_...} for further ones ({@code f1_class_0}). A value that is not defined for these
 * outcomes (for example AUROC where one class is missing) is NaN.
 */
public interface MetricSpec extends Spec {
  /** Whether it measures classes; {@link #measure(ClassOutcomes)} is asked only then. */
  default boolean forClasses() {
    return false;
  }

  /** Whether it measures numbers; {@link #measure(ValueOutcomes)} is asked only then. */
  default boolean forValues() {
    return false;
  }

  /** The values by name. */
  default Map<String, Double> measure(ClassOutcomes outcomes) {
    throw new FoveaException("metric '" + name() + "' does not measure classes");
  }

  /** The values by name. */
  default Map<String, Double> measure(ValueOutcomes outcomes) {
    throw new FoveaException("metric '" + name() + "' does not measure numbers");
  }
}
