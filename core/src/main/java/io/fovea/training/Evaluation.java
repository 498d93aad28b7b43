package io.fovea.training;

import io.fovea.data.Batch;
import io.fovea.metric.Outcomes;
import java.util.Map;

/** Predicts one pass over a part and gathers what it measures. */
public interface Evaluation {
  /**
   * Takes one batch in and says what the network says of it. The batch's arrays die when this
   * returns; the outcomes stay. Targets that are not known are told as such and not measured.
   */
  Outcomes step(ForwardPass network, Batch batch);

  /**
   * The exact values over all batches so far; empty where no target was known, and when predicting.
   */
  Map<String, Double> metrics();
}
