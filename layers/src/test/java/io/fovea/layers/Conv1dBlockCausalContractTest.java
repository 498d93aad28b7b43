package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.network.StepNorm;
import io.fovea.testing.LayerContract;

class Conv1dBlockCausalContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new Conv1dBlock(8, 4, 2, Conv1dBlock.Padding.CAUSAL, 2, StepNorm.LAYER);
  }

  @Override
  protected Shape input() {
    return new Shape(7, 3);
  }
}
