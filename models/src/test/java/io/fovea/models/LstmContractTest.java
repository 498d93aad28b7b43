package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.SequenceContract;

class LstmContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new Rnn(RnnType.LSTM, 5, 2, false, 4, 0.25, RnnOutput.LAST);
  }

  @Override
  protected BackboneSpec withoutDropout() {
    return new Rnn(RnnType.LSTM, 5, 2, false, 4, 0, RnnOutput.LAST);
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("sequence", new Shape(-1, 3));
  }
}
