package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.layers.Conv1dBlock;
import io.fovea.layers.GlobalAveragePool;
import io.fovea.layers.LinearBlock;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.StepNorm;
import io.fovea.testing.SequenceContract;

class CnnOverStepsContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new SimpleCnn(
        new Conv1dBlock(9),
        new LinearBlock(8),
        new Conv1dBlock(9, 2, 2, Conv1dBlock.Padding.CAUSAL, 2, StepNorm.LAYER),
        new Conv1dBlock(8, 3, 1, Conv1dBlock.Padding.SAME, 1, StepNorm.NONE),
        new GlobalAveragePool());
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("fixations", new Shape(-1, 3));
  }
}
