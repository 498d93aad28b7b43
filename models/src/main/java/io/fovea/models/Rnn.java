package io.fovea.models;

import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import java.util.List;

/**
 * RNN, LSTM or GRU over the one sequence (T, F) among the inputs, after an optional linear layer
 * step by step. Where T differs between scanpaths, padding is never seen: what PyTorch computes of
 * packed sequences. The number of features is found from the input.
 *
 * <p>With D directions (1, or 2 where bidirectional) and H the hidden size, {@code last} gives (D *
 * H), the forward state before the backward one; {@code all} gives (T, D * H). Parameters are named
 * as in PyTorch: {@code pre_rnn_linear.weight}, {@code rnn.weight_ih_l0}, {@code
 * rnn.bias_hh_l1_reverse}.
 *
 * <p>Sources: Hochreiter and Schmidhuber 1997, Long short-term memory; Cho et al. 2014,
 * arXiv:1406.1078 (GRU).
 */
@Doc("RNN, LSTM or GRU over one sequence of any length.")
public record Rnn(
    @Doc("The cell.") RnnType rnnType,
    @Doc("Numbers in the state of one layer and direction.") int hiddenSize,
    @Doc("Layers on top of each other.") int numLayers,
    @Doc("Whether a second direction reads the steps from the last to the first.")
        boolean bidirectional,
    @Doc("Outputs of a linear layer over each step before the first layer; 0 for none.")
        int preRnnLinearSize,
    @Doc("Share of the numbers that are zeroed in training between one layer and the next.")
        double dropout,
    @Doc("The state after the last real step, or that of every step.") RnnOutput output)
    implements BackboneSpec {

  public Rnn() {
    this(RnnType.LSTM, 64, 1, false, 0, 0, RnnOutput.LAST);
  }

  /** So many layers of one direction; gives the last state. */
  public Rnn(RnnType rnnType, int hiddenSize, int numLayers) {
    this(rnnType, hiddenSize, numLayers, false, 0, 0, RnnOutput.LAST);
  }

  public Rnn {
    Check.positive("hiddenSize", hiddenSize);
    Check.positive("numLayers", numLayers);
    Check.notNegative("preRnnLinearSize", preRnnLinearSize);
    Check.fraction("dropout", dropout);
    Check.that(
        numLayers > 1 || dropout == 0,
        "dropout",
        "acts between layers and must be 0 where num_layers is 1",
        Double.toString(dropout));
  }

  /** The same network, giving something else. */
  public Rnn giving(RnnOutput other) {
    return new Rnn(rnnType, hiddenSize, numLayers, bidirectional, preRnnLinearSize, dropout, other);
  }

  /** The same network with a linear layer of this size before it; 0 for none. */
  public Rnn after(int linearSize) {
    return new Rnn(rnnType, hiddenSize, numLayers, bidirectional, linearSize, dropout, output);
  }

  /** The same network with a second direction. */
  public Rnn bothWays() {
    return new Rnn(rnnType, hiddenSize, numLayers, true, preRnnLinearSize, dropout, output);
  }

  @Override
  public String name() {
    return "rnn";
  }

  /**
   * {@inheritDoc}
   *
   * @throws FoveaException if there is not exactly one sequence among the inputs
   */
  @Override
  public Block create(Inputs inputs) {
    return new RnnNetwork(this, inputs);
  }

  @Override
  public List<String> used(Inputs inputs) {
    return List.of(inputs.nameAt(inputs.sequence()));
  }
}
