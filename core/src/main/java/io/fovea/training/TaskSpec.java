package io.fovea.training;

import io.fovea.network.BackboneSpec;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.Spec;

/** SPI: a kind of task, for example classification. */
public interface TaskSpec extends Spec {
  /** Puts the task together. Sizes are inferred from the data later. */
  Task create(BackboneSpec backbone, OptimizerSpec optimizer);
}
