package io.fovea.training;

import io.fovea.data.Batch;
import java.util.Map;

/** Gathers what one pass over a part measures. */
public interface Evaluation {
  /** Takes one batch in. The batch's arrays die when this returns. */
  void step(ForwardPass network, Batch batch);

  /** The exact values over all batches so far. */
  Map<String, Double> metrics();
}
