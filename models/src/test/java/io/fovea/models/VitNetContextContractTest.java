package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.layers.VggBlock;
import io.fovea.network.Activation;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.Inputs.Input;
import io.fovea.testing.SequenceContract;
import java.util.List;

class VitNetContextContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new VitNetCrossAttention(
        new SimpleCnn(new VggBlock(3)),
        new Rnn(RnnType.LSTM, 5, 2).giving(RnnOutput.ALL),
        FusionMode.CONCAT,
        ContextMode.CONTEXT,
        Activation.NONE,
        8,
        4);
  }

  @Override
  protected Inputs inputs() {
    return new Inputs(
        List.of(new Input("images", new Shape(2, 6, 5)), new Input("sequence", new Shape(-1, 3))));
  }
}
