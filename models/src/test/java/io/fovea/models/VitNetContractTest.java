package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.layers.VggBlock;
import io.fovea.network.Activation;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.Inputs.Input;
import io.fovea.testing.SequenceContract;
import java.util.List;

class VitNetContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new VitNet(
        new SimpleCnn(new VggBlock(3)),
        new Rnn(RnnType.LSTM, 6, 2),
        FusionMode.CONCAT,
        Activation.TANH,
        8);
  }

  @Override
  protected Inputs inputs() {
    return new Inputs(
        List.of(new Input("images", new Shape(2, 6, 5)), new Input("sequence", new Shape(-1, 3))));
  }
}
