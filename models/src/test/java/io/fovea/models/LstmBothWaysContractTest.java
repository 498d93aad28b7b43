package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.SequenceContract;

class LstmBothWaysContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new Rnn(RnnType.LSTM, 4, 2, true, 0, 0.25, RnnOutput.LAST);
  }

  @Override
  protected BackboneSpec withoutDropout() {
    return new Rnn(RnnType.LSTM, 4, 2, true, 0, 0, RnnOutput.LAST);
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("sequence", new Shape(-1, 3));
  }
}
