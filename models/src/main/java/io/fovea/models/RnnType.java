package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.recurrent.RNN.Activation;
import java.util.List;

/**
 * The cell of a recurrent network, with PyTorch's formulas; x is a step's input, h the state so
 * far, s the logistic function, * element by element.
 */
public enum RnnType {
  /** h' = tanh(W x + b + U h + c). Elman 1990. */
  RNN(1),
  /**
   * Gates i, f, g, o of W x + b + U h + c: c' = s(f) * c + s(i) * tanh(g), h' = s(o) * tanh(c').
   * Hochreiter and Schmidhuber 1997; with the forget gate of Gers et al. 2000.
   */
  LSTM(4),
  /**
   * Gates r, z of W x + b + U h + c; n = tanh(W x + b + s(r) * (U h + c)), h' = (1 - s(z)) * n +
   * s(z) * h. Cho et al. 2014, in the form that PyTorch computes.
   */
  GRU(3);

  private final int gates;

  RnnType(int gates) {
    this.gates = gates;
  }

  /** How many times the hidden size the weights have as rows. */
  int gates() {
    return gates;
  }

  /** The places of PyTorch's gates, in the order in which ONNX has them. */
  List<Integer> gatesInOnnx() {
    return switch (this) {
      case RNN -> List.of(0);
      case LSTM -> List.of(0, 3, 1, 2);
      case GRU -> List.of(1, 0, 2);
    };
  }

  /**
   * One native call.
   *
   * @param x (B, T, F)
   * @param start zeros (layers * directions, B, hidden), the state before the first step
   * @param weights w_ih, w_hh, b_ih, b_hh per direction per layer, as torch orders them
   * @return the output (B, T, directions * hidden), then the last state, shaped as {@code start}
   */
  NDList run(NDArray x, NDArray start, NDList weights, Pass pass) {
    var engine = x.getNDArrayInternal();
    int layers = pass.layers();
    double dropout = pass.dropout();
    boolean train = pass.training();
    boolean both = pass.bidirectional();
    return switch (this) {
      case RNN ->
          engine.rnn(x, start, weights, true, layers, Activation.TANH, dropout, train, both, true);
      case LSTM ->
          engine.lstm(
              x, new NDList(start, start), weights, true, layers, dropout, train, both, true);
      case GRU -> engine.gru(x, start, weights, true, layers, dropout, train, both, true);
    };
  }

  /** What one native call is to do. */
  record Pass(int layers, double dropout, boolean training, boolean bidirectional) {}
}
