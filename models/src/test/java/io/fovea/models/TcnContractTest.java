package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.StepNorm;
import io.fovea.network.StepPooling;
import io.fovea.testing.SequenceContract;
import java.util.List;

class TcnContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new Tcn();
  }

  @Override
  protected BackboneSpec withoutDropout() {
    return new Tcn(List.of(32, 32, 32), 3, false, StepNorm.LAYER, 0, StepPooling.AVERAGE);
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("fixations", new Shape(-1, 3));
  }
}
